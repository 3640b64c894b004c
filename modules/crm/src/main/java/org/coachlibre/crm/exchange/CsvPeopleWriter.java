package org.coachlibre.crm.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.domain.PersonField;

/** A table in UTF-8 with a byte order mark, which is how spreadsheets know that it is not their old encoding. */
final class CsvPeopleWriter implements PeopleWriter {
    private static final List<PersonField> FIELDS = Arrays.stream(PersonField.values())
            .filter(field -> field != PersonField.FULL_NAME)
            .toList();

    private final CsvWriter writer;

    CsvPeopleWriter(OutputStream out, Language language) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        writer = CsvWriter.builder()
                .fieldSeparator(language == Language.FRENCH ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        Messages texts = RowMessage.texts(new Messages("", language.locale()));
        writer.writeRecord(
                FIELDS.stream().map(field -> texts.text("field." + field)).toList());
    }

    @Override
    public void write(Person person) {
        PersonDetails details = person.details();
        writer.writeRecord(FIELDS.stream()
                .map(field -> FormulaGuard.guarded(cell(details, field)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String cell(PersonDetails details, PersonField field) {
        return switch (field) {
            case FULL_NAME -> details.displayName();
            case GIVEN_NAME -> details.givenName();
            case FAMILY_NAME -> details.familyName();
            case EMAIL -> String.join("; ", details.emails());
            case PHONE -> String.join("; ", details.phones());
            case COMPANY -> details.company();
            case ROLE -> details.role();
            case LANGUAGE ->
                details.language() == null ? "" : details.language().code();
            case ZONE -> details.zone() == null ? "" : details.zone().getId();
            case TAGS -> String.join("; ", details.tags());
            case BIRTHDAY ->
                details.birthday() == null ? "" : details.birthday().toString();
            case ADDRESS -> details.address();
            case SOURCE -> details.source();
            case CONSENT ->
                details.consent() == Consent.UNKNOWN ? "" : details.consent().name();
        };
    }
}
