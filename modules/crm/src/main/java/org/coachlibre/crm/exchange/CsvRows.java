package org.coachlibre.crm.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.coachlibre.crm.domain.PersonDraft;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. A quotation mark that never closes ends the reading with a message. */
final class CsvRows implements PeopleFile.Rows {
    private final PeopleFile.Csv file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int lastLine;
    private @Nullable FileRow next;

    CsvRows(PeopleFile.Csv file) throws IOException {
        this.file = file;
        this.reader = PeopleFiles.reader(TextEncoding.open(file.path(), file.charset()), file.separator());
        reader.skipLines(file.skippedLines());
        this.records = reader.iterator();
        this.lastLine = file.skippedLines();
        if (file.hasHeader() && records.hasNext()) {
            records.next();
        }
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
            while (records.hasNext()) {
                CsvRecord row = records.next();
                lastLine = (int) row.getStartingLineNumber();
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return row(row);
                }
            }
            return null;
        } catch (CsvParseException e) {
            if (lastLine == Integer.MAX_VALUE) {
                return null;
            }
            FileRow end = new FileRow(lastLine + 1, null, List.of(RowMessage.of("row.broken", lastLine + 1)));
            lastLine = Integer.MAX_VALUE;
            return end;
        }
    }

    private FileRow row(CsvRecord row) {
        PersonDraft draft = new PersonDraft();
        List<@Nullable PersonField> mapping = file.mapping();
        int columns = mapping.size();
        for (int i = 0; i < Math.min(row.getFieldCount(), columns); i++) {
            PersonField field = mapping.get(i);
            if (field != null) {
                draft.put(field, FormulaGuard.unguarded(row.getField(i)));
            }
        }
        List<RowMessage> messages = new ArrayList<>();
        boolean hasExtra = row.getFields().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (hasExtra) {
            messages.add(RowMessage.of("row.extra-columns", row.getFieldCount(), columns));
        } else if (row.getFieldCount() < columns) {
            messages.add(RowMessage.of("row.missing-columns", row.getFieldCount(), columns));
        }
        if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
            messages.add(RowMessage.of("row.encoding", file.charset().displayName()));
        }
        return new FileRow(lastLine, draft.read(), messages);
    }
}
