package org.coachlibre.scheduling.service;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.scheduling.Session;
import org.coachlibre.storage.Transaction;

/** Tells people's timelines what happened with their sessions. */
public final class Timeline {
    private static final String BUNDLE = "org.coachlibre.scheduling.view.messages";

    private final Crm crm;
    private final Supplier<Language> language;
    private final Clock clock;
    private final Ids ids;

    /** @param language the coach's language */
    public Timeline(Crm crm, Supplier<Language> language, Clock clock) {
        this.crm = crm;
        this.language = language;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Where people who book come from, in the coach's language. */
    String source() {
        return new Messages(BUNDLE, language.get().locale()).text("person.source");
    }

    void tell(Transaction tx, Session session, String kind) {
        PersonId person = session.person();
        if (person != null) {
            crm.addTimelineEntry(
                    tx,
                    new TimelineEntry(
                            ids.next(),
                            person,
                            clock.instant(),
                            kind,
                            List.of(session.typeName(), session.start().toString()),
                            "session:" + session.id() + ":" + session.version()));
        }
    }
}
