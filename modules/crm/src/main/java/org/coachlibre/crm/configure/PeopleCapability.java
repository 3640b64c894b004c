package org.coachlibre.crm.configure;

import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.crm.view.PeoplePalette;
import org.coachlibre.crm.view.PeoplePlace;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.UiContext;

/** What the people room gives to the window. */
final class PeopleCapability implements Capability {
    private final PeoplePlace place;
    private final PeoplePalette palette;

    PeopleCapability(Crm crm, PeopleExchange exchange, NextSessions sessions, Events events, UiContext context) {
        this.place = new PeoplePlace(crm, exchange, sessions, events, context);
        this.palette = new PeoplePalette(crm, context);
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(place);
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return List.of(palette);
    }
}
