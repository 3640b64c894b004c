package org.coachlibre.correspondence.configure;

import java.time.Clock;
import org.coachlibre.core.Events;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailProgram;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.service.DefaultCorrespondence;
import org.coachlibre.correspondence.store.JooqMessages;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.UiContext;

/** The messages room over one practice. */
public final class CorrespondenceModule {
    public static final SchemaMigration MIGRATION =
            new SchemaMigration("CORRESPONDENCE", "db/migration/correspondence");

    private final Correspondence correspondence;
    private final PersonLookup people;
    private final Events events;

    public CorrespondenceModule(Practice practice, PersonLookup people, Events events, Clock clock) {
        this(practice.database(), people, events, clock);
    }

    CorrespondenceModule(Database database, PersonLookup people, Events events, Clock clock) {
        this.people = people;
        this.events = events;
        this.correspondence = new DefaultCorrespondence(database, new JooqMessages(), people, events, clock);
    }

    public Correspondence correspondence() {
        return correspondence;
    }

    /** The window half; {@code mailProgram} opens the system's mail program. */
    public Capability ui(UiContext context, MailProgram mailProgram) {
        return new MessagesCapability(correspondence, people, mailProgram, events, context);
    }
}
