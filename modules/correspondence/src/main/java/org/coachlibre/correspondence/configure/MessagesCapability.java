package org.coachlibre.correspondence.configure;

import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailProgram;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.view.MessagesPalette;
import org.coachlibre.correspondence.view.MessagesPlace;
import org.coachlibre.correspondence.view.MessagesViewModel;
import org.coachlibre.correspondence.view.NewMessagesSection;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;

/** What the messages room gives to the window. */
final class MessagesCapability implements Capability {
    private final MessagesPlace place;
    private final NewMessagesSection today;
    private final MessagesPalette palette;

    MessagesCapability(
            Correspondence correspondence,
            PersonLookup people,
            MailProgram mailProgram,
            Events events,
            UiContext context) {
        MessagesViewModel model = new MessagesViewModel(correspondence, mailProgram, events, context);
        this.place = new MessagesPlace(model, people, context);
        this.today = new NewMessagesSection(model, context);
        this.palette = new MessagesPalette(correspondence, context);
        // The badge in the navigation shows before the place is looked at.
        model.reload();
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(place);
    }

    @Override
    public List<TodaySection> todaySections() {
        return List.of(today);
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return List.of(palette);
    }
}
