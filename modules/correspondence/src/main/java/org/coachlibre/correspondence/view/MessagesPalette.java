package org.coachlibre.correspondence.view;

import java.util.List;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.Message;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.UiContext;

/** Messages in the command palette. */
public final class MessagesPalette implements PaletteSource {
    private static final int SHORTEST_QUERY = 2;

    private final Correspondence correspondence;
    private final UiContext context;

    public MessagesPalette(Correspondence correspondence, UiContext context) {
        this.correspondence = correspondence;
        this.context = context;
    }

    @Override
    public List<PaletteItem> search(String query, int limit) {
        String wanted = query.strip();
        return wanted.length() < SHORTEST_QUERY
                ? List.of()
                : correspondence.search(wanted, limit).stream().map(this::item).toList();
    }

    private PaletteItem item(Message message) {
        String about =
                message.subject().isEmpty() ? message.text().lines().findFirst().orElse("") : message.subject();
        return new PaletteItem(
                "message:" + message.id(), message.sender(), about, "fth-mail", () -> context.navigation()
                        .open(MessagesPlace.ID, message.id()));
    }
}
