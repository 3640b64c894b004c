package org.coachlibre.crm.view;

import java.util.List;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.UiContext;

/** People in the command palette. */
public final class PeoplePalette implements PaletteSource {
    private final Crm crm;
    private final UiContext context;

    public PeoplePalette(Crm crm, UiContext context) {
        this.crm = crm;
        this.context = context;
    }

    @Override
    public List<PaletteItem> search(String query, int limit) {
        return query.isBlank()
                ? List.of()
                : crm.search(query, limit).stream().map(this::item).toList();
    }

    private PaletteItem item(PersonRow row) {
        return new PaletteItem(
                "person:" + row.id(),
                row.displayName(),
                PersonCell.subtitle(row),
                "fth-user",
                () -> context.navigation().open(PeoplePlace.ID, row.id()));
    }
}
