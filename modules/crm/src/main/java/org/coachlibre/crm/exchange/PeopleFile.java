package org.coachlibre.crm.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** A file of people and how to read it. */
public sealed interface PeopleFile {

    Path path();

    /** The file's name without its folder. */
    default String name() {
        Path name = path().getFileName();
        return name == null ? path().toString() : name.toString();
    }

    /** The rows from the first to the last, read as they are asked for; the caller closes it. */
    Rows open() throws IOException;

    /** Rows that hold a file open. Reading may throw {@link java.io.UncheckedIOException}. */
    interface Rows extends Iterator<FileRow>, Closeable {}

    /**
     * A table of separated values.
     *
     * @param skippedLines lines before the header, such as Excel's "sep=;"
     * @param columns the header's words, or "1", "2"... without a header
     * @param mapping what each column holds; null for a column that is left out
     * @param sample the first rows, as cells
     */
    record Csv(
            Path path,
            Charset charset,
            char separator,
            boolean hasHeader,
            int skippedLines,
            List<String> columns,
            List<@Nullable PersonField> mapping,
            List<List<String>> sample)
            implements PeopleFile {
        public Csv {
            columns = List.copyOf(columns);
            mapping = new ArrayList<>(mapping);
            sample = List.copyOf(sample);
        }

        /** The same file with another meaning for one column; null leaves the column out. */
        public Csv with(int column, @Nullable PersonField field) {
            List<@Nullable PersonField> changed = new ArrayList<>(mapping);
            changed.set(column, field);
            return new Csv(path, charset, separator, hasHeader, skippedLines, columns, changed, sample);
        }

        @Override
        public Rows open() throws IOException {
            return new CsvRows(this);
        }
    }

    /** Cards of vCard 2.1, 3.0 or 4.0. */
    record VCards(Path path, Charset charset) implements PeopleFile {
        @Override
        public Rows open() throws IOException {
            return new VCardRows(this);
        }
    }
}
