package org.coachlibre.app.bridges;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.ReceivedMessage;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MailFailed;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/** What visitors wrote and which mails failed, from the server into Messages. */
public final class MessagesOverSync {
    private final Correspondence correspondence;
    private final Scheduling scheduling;
    private final Settings<PracticeProfile> profile;
    private final WireCodec codec = new WireCodec();

    public MessagesOverSync(Correspondence correspondence, Scheduling scheduling, Settings<PracticeProfile> profile) {
        this.correspondence = correspondence;
        this.scheduling = scheduling;
        this.profile = profile;
    }

    public InboxHandler inbox() {
        return new InboxHandler(Set.of(EventKinds.MESSAGE_RECEIVED, EventKinds.MAIL_FAILED), this::apply);
    }

    private void apply(Transaction tx, InboundEvent event) {
        if (event.kind().equals(EventKinds.MESSAGE_RECEIVED)) {
            org.coachlibre.syncprotocol.ReceivedMessage message =
                    read(event.body(), org.coachlibre.syncprotocol.ReceivedMessage.class);
            correspondence.applyMessage(
                    tx,
                    new ReceivedMessage(
                            message.id(),
                            message.at(),
                            message.name(),
                            message.email(),
                            "",
                            message.text(),
                            Language.ofCode(message.language())));
        } else {
            correspondence.applyFailure(tx, failure(event.id(), read(event.body(), MailFailed.class)));
        }
    }

    private MailFailure failure(UUID id, MailFailed failed) {
        Optional<Session> session = session(failed.bookingId());
        boolean isForCoach = failed.recipient().equals("COACH");
        return new MailFailure(
                id,
                failed.at(),
                isForCoach ? profile.get().email() : session.map(Session::email).orElse(""),
                session.map(Session::typeName).orElse(""),
                switch (failed.reason()) {
                    case "LOGIN" -> MailFailure.Reason.LOGIN_REFUSED;
                    case "REFUSED" -> MailFailure.Reason.ADDRESS_REFUSED;
                    default -> MailFailure.Reason.ofWord(failed.reason());
                },
                failed.reason());
    }

    private Optional<Session> session(@Nullable UUID booking) {
        return booking == null ? Optional.empty() : scheduling.findSession(new SessionId(booking));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return codec.read(json, type);
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), e);
        }
    }
}
