package org.coachlibre.server.booking.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.icalendar.CalendarMethod;
import org.coachlibre.icalendar.CalendarWriter;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.domain.Zones;
import org.coachlibre.server.booking.page.Links;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.server.mail.Letter;
import org.coachlibre.server.mail.Letter.Attachment;
import org.coachlibre.server.mail.LetterWriter;
import org.coachlibre.server.mail.MailJob;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingProjection.StudioCard;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mails about bookings: to the client in their language and zone with the link to move or cancel, to the coach in
 * theirs with the client's details, both with the calendar entry.
 */
public final class BookingLetters implements LetterWriter {
    private static final String BUNDLE = "org.coachlibre.server.booking.letters.messages";

    private final ServerContext context;
    private final Tokens tokens;
    private final CalendarWriter calendars = new CalendarWriter();

    public BookingLetters(ServerContext context, Tokens tokens) {
        this.context = context;
        this.tokens = tokens;
    }

    @Override
    public Optional<Letter> write(MailJob job) {
        BookingFacts facts;
        StudioCard card;
        try {
            facts = context.codec().read(job.content(), BookingFacts.class);
            card = card(job);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a mail in the queue is not readable", e);
        }
        Studio studio = context.studios().find(job.studio()).orElseThrow();
        BookingState booking = facts.booking();
        boolean isForClient = job.recipient() == MailJob.Recipient.CLIENT;
        String toEmail = isForClient ? booking.email() : card.email();
        if (toEmail.isBlank()) {
            return Optional.empty();
        }
        String replyTo = isForClient ? card.email() : booking.email();
        Language language = Language.ofCode(isForClient ? booking.language() : card.language());
        ZoneId zone = Zones.of(isForClient ? booking.zone() : card.zone(), ZoneId.of("UTC"));
        String manage = context.addresses().origin(studio)
                + Links.manage(language, tokens.manageToken(job.studio(), booking.id()));
        LetterText text = new LetterText(
                new Words(language, zone),
                new Messages(BUNDLE, language.locale()),
                facts,
                card,
                BookingFacts.What.valueOf(job.kind()),
                isForClient ? manage : null);
        return Optional.of(new Letter(
                isForClient ? booking.name() : card.coachName(),
                toEmail,
                isForClient ? card.coachName() : booking.name(),
                replyTo.isBlank() ? null : replyTo,
                text.subject(),
                text.plain(),
                text.html(),
                calendar(facts, card, isForClient ? manage : null)));
    }

    private StudioCard card(MailJob job) throws MalformedMessage {
        Optional<String> json = context.database()
                .read(tx -> context.projections().find(tx, job.studio(), BookingProjection.NAME))
                .map(projection -> projection.json());
        if (json.isEmpty()) {
            throw new IllegalStateException("a mail of a studio that published nothing");
        }
        return context.codec().read(json.get(), BookingProjection.class).studio();
    }

    /** The client is invited; the coach, who is the organizer, only notes. Without an organizer's address nobody can be invited. */
    private Attachment calendar(BookingFacts facts, StudioCard card, @Nullable String manage) {
        boolean isCancelled = facts.booking().status() == BookingState.Status.CANCELLED;
        boolean isInvitation = manage != null && !card.email().isBlank();
        CalendarMethod method =
                isCancelled ? CalendarMethod.CANCEL : isInvitation ? CalendarMethod.REQUEST : CalendarMethod.PUBLISH;
        Instant stamp = facts.changedAt();
        return new Attachment(
                method.name(),
                calendars.write(method, BookingCalendar.meeting(facts.booking(), facts.place(), stamp, card, manage)));
    }
}
