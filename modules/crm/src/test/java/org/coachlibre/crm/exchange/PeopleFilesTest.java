package org.coachlibre.crm.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.exchange.PeopleFiles.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final PersonDetails ANNA = new PersonDetails(
            "Anna-Élodie 🌸",
            "القاسم \"Morel\"",
            List.of("anna@example.org", "a.morel@work.example"),
            List.of("+33 6 12 34 56 78", "01 98 76 54 32"),
            "Orion, équipe",
            "=Directrice",
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            List.of("VIP", "Équipe A"),
            LocalDate.of(1980, 5, 31),
            "12 rue des Lilas\n75020 Paris",
            "Salon",
            Consent.GIVEN);

    @TempDir
    private Path dir;

    @Test
    void aLatinTableWithTooManyColumnsIsReadAndSaysSo() throws IOException {
        Path file = write(
                "Prénom;Nom;Courriel;Téléphone\r\nÉlodie;Lefèvre;elodie@example.org;06 12 34 56 78;extra;more\r\n",
                WINDOWS);

        PeopleFile.Csv csv = assertInstanceOf(PeopleFile.Csv.class, known(file));
        assertEquals(WINDOWS, csv.charset());
        assertEquals(';', csv.separator());
        assertEquals(
                List.of(PersonField.GIVEN_NAME, PersonField.FAMILY_NAME, PersonField.EMAIL, PersonField.PHONE),
                csv.mapping());
        FileRow row = rows(csv).getFirst();
        assertEquals("Élodie Lefèvre", row.reading().details().displayName());
        assertEquals(
                "This row has 6 columns where the header has 4: what is beyond was left out.",
                sentence(row, Locale.ENGLISH));
        assertEquals(
                "Cette ligne a 6 colonnes alors que l’en-tête en a 4 : ce qui dépasse a été laissé de côté.",
                sentence(row, Locale.FRENCH));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''", "windows-1252,''"})
    void everyEncodingIsFoundOut(String charset, String mark) throws IOException {
        Path file = write(mark + "First name,Last name,E-mail\nZoë,Müller,zoe@example.org\n", Charset.forName(charset));

        assertEquals(
                "Zoë Müller", rows(known(file)).getFirst().reading().details().displayName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {",", ";", "TAB", "|"})
    void everySeparatorIsFoundOut(String name) throws IOException {
        String separator = name.equals("TAB") ? "\t" : name;
        String text = "Nom,Prénom,E-mail\n\"Morel, Ltd\",Anna,anna@example.org\n".replace(",", separator);
        if (!name.equals(",")) {
            text = text.replace("Morel" + separator, "Morel,");
        }
        PersonDetails anna = rows(known(write(text, StandardCharsets.UTF_8)))
                .getFirst()
                .reading()
                .details();

        assertEquals("Morel, Ltd", anna.familyName());
        assertEquals("anna@example.org", anna.email());
    }

    @Test
    void excelsHintAndGooglesHeadersAreUnderstood() throws IOException {
        Path excel = write("sep=;\nNom;Mail\nHugo Blanc;hugo@example.org\n", StandardCharsets.UTF_8);
        assertEquals(
                "Hugo Blanc", rows(known(excel)).getFirst().reading().details().displayName());

        Path google = write(
                "First Name,Last Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Organization Name\n"
                        + "Hugo,Blanc,* Home,hugo@example.org,06 11 22 33 44,Orion\n",
                StandardCharsets.UTF_8);
        PersonDetails hugo = rows(known(google)).getFirst().reading().details();
        assertEquals(List.of("hugo@example.org"), hugo.emails());
        assertEquals("Orion", hugo.company());
    }

    @Test
    void aTableWithoutHeaderIsGuessed() throws IOException {
        PeopleFile.Csv csv = assertInstanceOf(
                PeopleFile.Csv.class,
                known(write("Anna Morel,anna@example.org,06 12 34 56 78\n", StandardCharsets.UTF_8)));

        assertFalse(csv.hasHeader());
        assertEquals(1, rows(csv).size());
        assertEquals("Anna", rows(csv).getFirst().reading().details().givenName());
        PeopleFile.Csv other = csv.with(0, PersonField.COMPANY);
        assertEquals("Anna Morel", rows(other).getFirst().reading().details().company());
    }

    @Test
    void badCellsAreLeftOutWithASentence() throws IOException {
        Path file = write(
                "name,email,birthday,time zone,language,consent\n"
                        + "Eve,\"eve@example.org\nBcc: all@example.org\",31/02/1980,Mars/Base,Klingon,maybe\n"
                        + "Short,short@example.org\n"
                        + ",,,,,\n"
                        + ",not-an-address,,,,\n",
                StandardCharsets.UTF_8);
        List<FileRow> rows = rows(known(file));

        assertEquals(3, rows.size(), "an empty row is no row");
        assertEquals(List.of(), rows.getFirst().reading().details().emails());
        List<String> problems = rows.getFirst().reading().problems().stream()
                .map(problem -> RowMessage.of(problem).in(texts(Locale.ENGLISH)))
                .toList();
        assertTrue(
                problems.contains(
                        "The e-mail “eve@example.org⏎Bcc: all@example.org” holds a line break and was left out."),
                problems.toString());
        assertEquals(5, problems.size());
        assertEquals("This row has only 2 of 6 columns.", sentence(rows.get(1), Locale.ENGLISH));
        assertTrue(rows.get(2).reading().isNobody());
    }

    @Test
    void aQuoteThatNeverClosesEndsTheReadingWithASentence() throws IOException {
        Path file = write("name,email\nAnna,anna@example.org\nHugo,\"hugo\nand more\n", StandardCharsets.UTF_8);
        List<FileRow> rows = rows(known(file));

        assertEquals("Anna", rows.getFirst().reading().details().givenName());
        assertTrue(rows.size() <= 2);
    }

    @Test
    void anOldCardInQuotedPrintableIsRead() throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;=C9lodie\r\n"
                + "ADR;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;12 rue des For=C3=AAts=\r\n ;Paris;;75020;France\r\n"
                + "TEL;CELL:06 12 34 56 78\r\nEMAIL;INTERNET:elodie@example.org\r\n"
                + "ORG:Orion;Paris\r\nBDAY:19800531\r\nNOTE:old note\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hugo Blanc\r\nN:Blanc;Hugo;;;\r\nCATEGORIES:VIP,Team\r\nEND:VCARD\r\n";
        PeopleFile file = known(write(card, StandardCharsets.US_ASCII));
        List<FileRow> rows = rows(file);
        PersonDetails elodie = rows.getFirst().reading().details();

        assertInstanceOf(PeopleFile.VCards.class, file);
        assertEquals("Élodie Lefèvre", elodie.displayName());
        assertEquals("Orion", elodie.company());
        assertEquals(LocalDate.of(1980, 5, 31), elodie.birthday());
        assertTrue(elodie.address().startsWith("12 rue des Forêts"), elodie.address());
        assertTrue(sentence(rows.getFirst(), Locale.ENGLISH).contains("note on this card"));
        assertEquals(List.of("VIP", "Team"), rows.get(1).reading().details().tags());
    }

    @Test
    void whatIsNoTableIsRefusedWithASentence() throws IOException {
        assertRefused("file.empty", write("", StandardCharsets.UTF_8));
        assertRefused("file.spreadsheet", write("PK\u0003\u0004 and so on", StandardCharsets.UTF_8));
        assertRefused("file.missing", dir.resolve("nothing.csv"));
        Path picture = dir.resolve("picture.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 0, 7, (byte) 0xFF});
        assertRefused("file.binary", picture);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whatIsWrittenIsReadBack(ExportFormat format) throws IOException {
        for (Language language : Language.values()) {
            assertEquals(ANNA, writtenAndRead(ANNA, format, language));
        }
    }

    @Test
    void aSpreadsheetRunsNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PeopleWriter writer = PeopleWriter.open(out, ExportFormat.CSV, Language.ENGLISH)) {
            writer.write(person(PersonDetails.empty()
                    .withNames("=cmd|'/c calc'!A0", "@SUM(1)")
                    .withWork("-2+3", "+1")));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("'=cmd|'/c calc'!A0,'@SUM(1)"), text);
        assertTrue(text.contains("'-2+3,'+1"), text);
    }

    @Property(tries = 60)
    void anyTextSurvivesTheWayOutAndBack(@ForAll("texts") String given, @ForAll("texts") String company)
            throws IOException {
        PersonDetails details = PersonDetails.empty()
                .withNames(given, "Morel")
                .withWork(company, "")
                .withEmails(List.of("anna@example.org"));
        Path folder = Files.createTempDirectory("people");
        try {
            for (ExportFormat format : ExportFormat.values()) {
                PersonDetails expected = format == ExportFormat.CSV
                        ? details
                        : details.withNames(inCards(given), "Morel").withWork(inCards(company), "");
                assertEquals(expected, writtenAndRead(details, format, Language.FRENCH, folder.resolve("people")));
            }
        } finally {
            Files.deleteIfExists(folder.resolve("people"));
            Files.delete(folder);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aSpaceAtAnyPlaceOfALongLineSurvives(ExportFormat format) throws IOException {
        for (int length = 1; length < 90; length++) {
            PersonDetails details =
                    PersonDetails.empty().withNames("é".repeat(length % 30) + "a".repeat(length) + " ,b", "Morel");
            assertEquals(details, writtenAndRead(details, format, Language.FRENCH));
        }
    }

    private static String inCards(String text) {
        return text.replace(';', ',').replace('\\', '/');
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(' ', ',', ';', '"', '\'', '=', '+', '-', '@', ':', '\\', '.', 'a', 'é', 'ق', '好', '\t')
                .ofMaxLength(12)
                .map(PersonDetails::line);
    }

    private PersonDetails writtenAndRead(PersonDetails details, ExportFormat format, Language language)
            throws IOException {
        return writtenAndRead(details, format, language, dir.resolve("people" + format.extension()));
    }

    private static PersonDetails writtenAndRead(
            PersonDetails details, ExportFormat format, Language language, Path file) throws IOException {
        try (PeopleWriter writer = PeopleWriter.open(Files.newOutputStream(file), format, language)) {
            writer.write(person(details));
        }
        return rows(known(file)).getFirst().reading().details();
    }

    private static Person person(PersonDetails details) {
        Instant then = Instant.parse("2026-01-05T09:00:00Z");
        return new Person(new PersonId(UUID.randomUUID()), details, 1, then, then, null);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(dir.resolve("file" + UUID.randomUUID()), text.getBytes(charset));
    }

    private static PeopleFile known(Path file) {
        return assertInstanceOf(Inspection.Known.class, PeopleFiles.inspect(file))
                .file();
    }

    private static void assertRefused(String key, Path file) {
        Inspection.Refused refused = assertInstanceOf(Inspection.Refused.class, PeopleFiles.inspect(file));
        assertEquals(key, refused.why().key());
        assertFalse(refused.why().in(texts(Locale.FRENCH)).contains("!"));
    }

    private static List<FileRow> rows(PeopleFile file) throws IOException {
        List<FileRow> rows = new ArrayList<>();
        try (PeopleFile.Rows all = file.open()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static String sentence(FileRow row, Locale locale) {
        return String.join(
                " ",
                row.messages().stream()
                        .map(message -> message.in(texts(locale)))
                        .toList());
    }

    private static Messages texts(Locale locale) {
        return new Messages("", locale);
    }
}
