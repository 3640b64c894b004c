package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;
import org.coachlibre.core.Language;

/**
 * A table, typed or pasted from a spreadsheet: a row a line, cells parted by {@code |} or a tab; a backslash takes a bar literally.
 *
 * @param cells the whole table in each language
 * @param caption what the table tells, above it
 * @param rowHeads whether the first cell of a row names the row
 */
public record TableBlock(String id, Tone tone, LocalText title, LocalText caption, LocalText cells, boolean rowHeads)
        implements Block {

    @Override
    public TableBlock onTone(Tone other) {
        return new TableBlock(id, other, title, caption, cells, rowHeads);
    }

    @Override
    public TableBlock withId(String other) {
        return new TableBlock(other, tone, title, caption, cells, rowHeads);
    }

    @Override
    public LocalText label() {
        return title.isEmpty() ? caption : title;
    }

    public TableBlock withTitle(LocalText other) {
        return new TableBlock(id, tone, other, caption, cells, rowHeads);
    }

    public TableBlock withCaption(LocalText other) {
        return new TableBlock(id, tone, title, other, cells, rowHeads);
    }

    public TableBlock withCells(LocalText other) {
        return new TableBlock(id, tone, title, caption, other, rowHeads);
    }

    public TableBlock withRowHeads(boolean other) {
        return new TableBlock(id, tone, title, caption, cells, other);
    }

    /** The rows as they are shown in a language, the heads first, all of one length; rows without a word are left out. */
    public List<List<String>> rows(Language language) {
        List<List<String>> rows = cells.in(language)
                .lines()
                .map(TableBlock::split)
                .filter(row -> !row.stream().allMatch(String::isEmpty))
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream().map(row -> filled(row, width)).toList();
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isLiteral =
                    c == '\\' && i + 1 < line.length() && (line.charAt(i + 1) == '|' || line.charAt(i + 1) == '\\');
            if (c == '|' || c == '\t') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(isLiteral ? line.charAt(++i) : c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static List<String> filled(List<String> row, int width) {
        List<String> filled = new ArrayList<>(row);
        while (filled.size() < width) {
            filled.add("");
        }
        return List.copyOf(filled);
    }
}
