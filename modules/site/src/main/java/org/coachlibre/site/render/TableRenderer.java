package org.coachlibre.site.render;

import java.util.List;
import org.coachlibre.site.TableBlock;

/** Writes {@link TableBlock}. A table that is wider than the screen is moved within its frame, also by keyboard. */
final class TableRenderer {
    private TableRenderer() {}

    static void write(Canvas canvas, TableBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title());
        List<List<String>> rows = block.rows(canvas.language);
        if (!rows.isEmpty()) {
            String caption = canvas.words(block.caption());
            String title = canvas.words(block.title());
            frame(canvas, caption.isEmpty() ? title : caption);
            html.open("table", "class", "cl-table");
            canvas.line("caption", "caption", block.caption());
            boolean hasHead = rows.size() > 1;
            if (hasHead) {
                html.open("thead").open("tr");
                rows.getFirst().forEach(cell -> cell(html, cell, "col"));
                html.close(2).newLine();
            }
            html.open("tbody");
            rows.subList(hasHead ? 1 : 0, rows.size()).forEach(row -> row(html, row, block.rowHeads()));
            html.close(3);
        }
        html.close();
    }

    /** Opens what a table is moved in. */
    static void frame(Canvas canvas, String name) {
        canvas.html.open(
                "div",
                "class",
                "cl-table-frame",
                "role",
                "group",
                "tabindex",
                "0",
                "aria-label",
                name.isEmpty() ? canvas.word("table.name") : name);
    }

    private static void row(Html html, List<String> row, boolean isNamed) {
        html.open("tr");
        for (int i = 0; i < row.size(); i++) {
            cell(html, row.get(i), i == 0 && isNamed ? "row" : "");
        }
        html.close().newLine();
    }

    /** A head that says nothing is an empty cell. */
    private static void cell(Html html, String text, String scope) {
        if (scope.isEmpty() || text.isEmpty()) {
            html.element("td", text);
        } else {
            html.element("th", text, "scope", scope);
        }
    }
}
