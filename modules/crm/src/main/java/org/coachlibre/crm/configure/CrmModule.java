package org.coachlibre.crm.configure;

import java.time.Clock;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonTraces;
import org.coachlibre.crm.domain.NoteSeal;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.crm.service.DefaultCrm;
import org.coachlibre.crm.service.DefaultPeopleExchange;
import org.coachlibre.crm.service.NotesService;
import org.coachlibre.crm.store.JooqImports;
import org.coachlibre.crm.store.JooqNotes;
import org.coachlibre.crm.store.JooqPeople;
import org.coachlibre.crm.store.JooqTimelines;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PrivateTexts;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.storage.SealedText;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.UiContext;

/** The people room over one practice: its service, its import and export, and with a window its place. */
public final class CrmModule {
    public static final SchemaMigration MIGRATION = new SchemaMigration("CRM", "db/migration/crm");

    private final Events events;
    private final DefaultCrm crm;
    private final PeopleExchange exchange;

    public CrmModule(Practice practice, Events events, Clock clock) {
        this(practice.database(), sealedBy(practice.privateTexts()), events, clock);
    }

    CrmModule(Database database, NoteSeal seal, Events events, Clock clock) {
        this.events = events;
        JooqPeople people = new JooqPeople();
        JooqTimelines timelines = new JooqTimelines();
        JooqNotes notes = new JooqNotes();
        DefaultCrm service =
                new DefaultCrm(database, people, timelines, new NotesService(notes, seal, clock), seal, events, clock);
        this.crm = service;
        this.exchange = new DefaultPeopleExchange(database, people, new JooqImports(), events, clock, service);
    }

    public Crm crm() {
        return crm;
    }

    /** Whoever is forgotten is erased there too. */
    public CrmModule erasing(PersonTraces traces) {
        crm.erase(traces);
        return this;
    }

    public PeopleExchange exchange() {
        return exchange;
    }

    /** The window half; {@code sessions} tells a person's next session. */
    public Capability ui(UiContext context, NextSessions sessions) {
        return new PeopleCapability(crm, exchange, sessions, events, context);
    }

    private static NoteSeal sealedBy(PrivateTexts texts) {
        return new NoteSeal() {
            @Override
            public byte[] seal(PersonId person, UUID note, int version, String text) {
                return texts.seal(person.value(), note, version, text).bytes();
            }

            @Override
            public String open(PersonId person, UUID note, int version, byte[] sealed) {
                return texts.open(person.value(), note, version, new SealedText(sealed));
            }

            @Override
            public void forget(PersonId person) {
                texts.forget(person.value());
            }
        };
    }
}
