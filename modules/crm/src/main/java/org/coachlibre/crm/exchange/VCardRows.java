package org.coachlibre.crm.exchange;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Language;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.Role;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Timezone;
import ezvcard.property.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.coachlibre.crm.domain.PersonDraft;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** Cards, one after the other. Quoted-printable and a card's own character set are undone by the library. */
final class VCardRows implements PeopleFile.Rows {
    private final VCardReader reader;
    private int number;
    private @Nullable FileRow next;

    VCardRows(PeopleFile.VCards file) throws IOException {
        reader = new VCardReader(TextEncoding.open(file.path(), file.charset()));
        reader.setDefaultQuotedPrintableCharset(file.charset());
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public FileRow next() {
        FileRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable FileRow read() {
        try {
            VCard card = reader.readNext();
            if (card == null) {
                return null;
            }
            number++;
            List<RowMessage> messages = new ArrayList<>();
            if (!reader.getWarnings().isEmpty()) {
                messages.add(RowMessage.of("card.warnings", reader.getWarnings().size()));
            }
            if (!card.getNotes().isEmpty()) {
                messages.add(RowMessage.of("card.note"));
            }
            return new FileRow(number, draft(card).read(), messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonDraft draft(VCard card) {
        PersonDraft draft = new PersonDraft();
        StructuredName name = card.getStructuredName();
        if (name != null) {
            put(draft, PersonField.GIVEN_NAME, name.getGiven());
            name.getAdditionalNames().forEach(more -> put(draft, PersonField.GIVEN_NAME, more));
            put(draft, PersonField.FAMILY_NAME, name.getFamily());
        }
        first(card.getFormattedNames())
                .map(FormattedName::getValue)
                .forEach(full -> put(draft, PersonField.FULL_NAME, full));
        card.getEmails().stream().map(Email::getValue).forEach(email -> put(draft, PersonField.EMAIL, email));
        card.getTelephoneNumbers().forEach(phone -> put(draft, PersonField.PHONE, number(phone)));
        first(card.getOrganizations())
                .map(Organization::getValues)
                .flatMap(VCardRows::first)
                .forEach(company -> put(draft, PersonField.COMPANY, company));
        Stream.concat(
                        card.getTitles().stream().map(Title::getValue),
                        card.getRoles().stream().map(Role::getValue))
                .filter(Objects::nonNull)
                .limit(1)
                .forEach(role -> put(draft, PersonField.ROLE, role));
        card.getCategoriesList().stream()
                .map(Categories::getValues)
                .flatMap(List::stream)
                .forEach(tag -> put(draft, PersonField.TAGS, tag));
        first(card.getBirthdays()).forEach(birthday -> put(draft, PersonField.BIRTHDAY, date(birthday)));
        first(card.getAddresses()).forEach(address -> put(draft, PersonField.ADDRESS, lines(address)));
        first(card.getLanguages()).map(Language::getValue).forEach(code -> put(draft, PersonField.LANGUAGE, code));
        first(card.getTimezones())
                .map(Timezone::getText)
                .filter(Objects::nonNull)
                .filter(zone -> zone.indexOf('/') > 0)
                .forEach(zone -> put(draft, PersonField.ZONE, zone));
        putOwn(draft, card, PersonField.LANGUAGE, VCardNames.LANGUAGE);
        putOwn(draft, card, PersonField.ZONE, VCardNames.ZONE);
        putOwn(draft, card, PersonField.SOURCE, VCardNames.SOURCE);
        putOwn(draft, card, PersonField.CONSENT, VCardNames.CONSENT);
        return draft;
    }

    private static void putOwn(PersonDraft draft, VCard card, PersonField field, String name) {
        RawProperty property = card.getExtendedProperty(name);
        if (property != null) {
            put(draft, field, property.getValue());
        }
    }

    private static void put(PersonDraft draft, PersonField field, @Nullable String value) {
        if (value != null) {
            draft.put(field, value);
        }
    }

    private static @Nullable String number(Telephone phone) {
        return phone.getText() != null || phone.getUri() == null
                ? phone.getText()
                : phone.getUri().getNumber();
    }

    private static @Nullable String date(Birthday birthday) {
        return birthday.getDate() == null
                ? birthday.getText()
                : birthday.getDate().toString().replaceFirst("T.*", "");
    }

    private static String lines(Address address) {
        List<String> lines = new ArrayList<>();
        Stream.of(address.getStreetAddressFull(), address.getExtendedAddressFull(), address.getPoBox())
                .filter(Objects::nonNull)
                .forEach(lines::add);
        lines.add(joined(address.getPostalCode(), address.getLocality()));
        lines.add(joined(address.getRegion(), address.getCountry()));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static String joined(@Nullable String one, @Nullable String two) {
        return ((one == null ? "" : one) + " " + (two == null ? "" : two)).strip();
    }

    private static <T> Stream<T> first(List<T> values) {
        return values.stream().limit(1);
    }
}
