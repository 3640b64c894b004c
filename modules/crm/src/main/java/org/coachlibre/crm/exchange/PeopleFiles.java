package org.coachlibre.crm.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** Finds out what a file of people is and how to read it. */
public final class PeopleFiles {
    private static final int SAMPLE_ROWS = 20;
    private static final String SEPARATORS = ",;\t|";
    private static final int MOST_COLUMNS = 500;

    private PeopleFiles() {}

    /** What a file turned out to be. */
    public sealed interface Inspection {
        /** It can be read. */
        record Known(PeopleFile file) implements Inspection {}

        /** It holds no people we can read; {@code why} says so and what to do. */
        record Refused(RowMessage why) implements Inspection {}
    }

    /** Looks at a file, whatever its name says. */
    public static Inspection inspect(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return unreadable("file.missing", path);
            }
            byte[] head = TextEncoding.head(path);
            if (head.length == 0) {
                return unreadable("file.empty", path);
            }
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
                return unreadable("file.spreadsheet", path);
            }
            Charset charset = TextEncoding.detect(path);
            if (TextEncoding.isBinary(path, charset)) {
                return unreadable("file.binary", path);
            }
            return isCards(path, charset)
                    ? new Inspection.Known(new PeopleFile.VCards(path, charset))
                    : inspectCsv(path, charset);
        } catch (IOException e) {
            return unreadable("file.unreadable", path);
        }
    }

    /** Looks at a table again in an encoding that the user chose. */
    public static Inspection inspectCsv(Path path, Charset charset) throws IOException {
        String firstLine;
        try (BufferedReader text = new BufferedReader(TextEncoding.open(path, charset))) {
            firstLine = line(text);
        }
        boolean isHint = firstLine.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?");
        char separator = isHint ? firstLine.charAt(firstLine.indexOf('=') + 1) : separator(firstLine);
        return inspectCsv(path, charset, separator, isHint ? 1 : 0);
    }

    private static Inspection inspectCsv(Path path, Charset charset, char separator, int skipped) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(TextEncoding.open(path, charset), separator)) {
            reader.skipLines(skipped);
            for (CsvRecord row : reader) {
                rows.add(row.getFields().stream().map(FormulaGuard::unguarded).toList());
                if (rows.size() > SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            if (rows.isEmpty()) {
                return unreadable("file.no-table", path);
            }
        }
        if (rows.isEmpty()) {
            return unreadable("file.empty", path);
        }
        List<String> first = rows.getFirst();
        if (first.size() > MOST_COLUMNS) {
            return unreadable("file.no-table", path);
        }
        boolean hasHeader = ColumnNames.isHeader(first);
        List<String> columns = hasHeader
                ? first
                : IntStream.rangeClosed(1, first.size())
                        .mapToObj(String::valueOf)
                        .toList();
        List<@Nullable PersonField> mapping = hasHeader ? ColumnNames.map(first) : ColumnNames.guess(first);
        List<List<String>> sample = hasHeader ? rows.subList(1, rows.size()) : rows;
        return new Inspection.Known(
                new PeopleFile.Csv(path, charset, separator, hasHeader, skipped, columns, mapping, sample));
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The separator seen most often outside quotes in the first line; a comma when there is none. */
    private static char separator(String line) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            boolean isQuoted = false;
            int count = 0;
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                isQuoted = isQuoted != (c == '"');
                count += c == candidate && !isQuoted ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isCards(Path path, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(TextEncoding.open(path, charset))) {
            return line(text).strip().equalsIgnoreCase("BEGIN:VCARD");
        }
    }

    /** The first line that holds something, cut where a line is no line any more. */
    private static String line(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        while (c >= 0 && line.length() < 64 * 1024) {
            if (c == '\n' || c == '\r') {
                if (!line.toString().isBlank()) {
                    break;
                }
                line.setLength(0);
            } else {
                line.append((char) c);
            }
            c = text.read();
        }
        return line.toString();
    }

    private static Inspection unreadable(String key, Path path) {
        return new Inspection.Refused(RowMessage.of(key, String.valueOf(path.getFileName())));
    }
}
