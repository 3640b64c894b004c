package org.coachlibre.server.booking.configure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.letters.BookingLetters;
import org.coachlibre.server.booking.service.BookingServices;
import org.coachlibre.server.booking.web.BookingWeb;
import org.coachlibre.server.booking.web.Rules;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.mail.service.MailSender;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.coachlibre.server.modules.SnapshotPart;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.push.PushHandler;
import org.jspecify.annotations.Nullable;

/** Booking pages, the arbiter of times, contact forms and mails. */
public final class BookingModule implements ServerModule {
    private static final int MAIL_SECONDS = 5;
    private static final int TIDY_SECONDS = 600;

    private final ServerContext context;
    private final BookingServices services;
    private final MailSender sender;
    private Instant mailDue = Instant.MIN;
    private Instant tidyDue = Instant.MIN;

    public BookingModule(ServerContext context) {
        this(context, null);
    }

    /** @param mailTrust whose certificates mail servers may have; null: the authorities of this Java */
    public BookingModule(ServerContext context, @Nullable SSLSocketFactory mailTrust) {
        this.context = context;
        Rules.declare(context.limits());
        Tokens tokens = new Tokens(context.key().signingKey("manage-links"));
        this.sender = new MailSender(context, new BookingLetters(context, tokens), mailTrust);
        this.services = BookingServices.of(context, tokens, sender);
    }

    @Override
    public List<Route> routes() {
        return BookingWeb.routes(context, services, sender::isSetUp);
    }

    @Override
    public List<PushHandler> pushHandlers() {
        return List.of(services.pushes());
    }

    @Override
    public List<ProjectionListener> projectionListeners() {
        return List.of(services.plans());
    }

    @Override
    public List<SnapshotPart> snapshotParts() {
        SnapshotPart.Bookings bookings = services.desk()::listBookings;
        SnapshotPart.Messages messages = services.contact()::listMessages;
        return List.of(bookings, messages);
    }

    @Override
    public void start() {
        sender.start();
    }

    @Override
    public void tick() {
        Instant now = context.clock().instant();
        if (!now.isBefore(mailDue)) {
            mailDue = now.plusSeconds(MAIL_SECONDS);
            sender.wakeAll();
        }
        if (!now.isBefore(tidyDue)) {
            tidyDue = now.plusSeconds(TIDY_SECONDS);
            services.desk().tidy();
        }
    }

    @Override
    public void cleanUp(UUID studio, long pulled) {
        services.contact().forget(studio, pulled);
    }

    @Override
    public void close() {
        sender.close();
    }
}
