package org.coachlibre.crm.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Person;

/** Writes people one after the other; closing it closes the stream. Not safe for several threads. */
public interface PeopleWriter extends Closeable {

    void write(Person person) throws IOException;

    /** @param language of a table's header; French spreadsheets expect semicolons */
    static PeopleWriter open(OutputStream out, ExportFormat format, Language language) throws IOException {
        return format == ExportFormat.CSV ? new CsvPeopleWriter(out, language) : new VCardPeopleWriter(out, format);
    }
}
