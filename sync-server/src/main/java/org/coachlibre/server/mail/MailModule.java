package org.coachlibre.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.mail.WaitingMails.State;
import org.coachlibre.server.mail.WaitingMails.Waiting;
import org.coachlibre.server.mail.store.JooqWaitingMails;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.coachlibre.server.projections.Projection;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MailFailed;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, on one thread of its own: at once when a mail is queued, later when an account did not answer (after one
 * minute, five, half an hour, two hours, six hours; then the coach is told). A mail is marked before the next one is begun, so
 * that a restart sends at most the one that was under way a second time; its Message-ID is the same then.
 */
public final class MailModule implements ServerModule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final int BATCH = 20;

    private final ServerContext context;
    private final WaitingMails mails;
    private final OutboxFolder outbox;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean closing;
    private @Nullable Thread sender;

    public MailModule(ServerContext context) {
        this.context = context;
        this.mails = new JooqWaitingMails(context.clock(), context.codec(), work::release);
        this.outbox = new OutboxFolder(context.data().resolve("outbox"));
    }

    /** Where other modules queue their mails. */
    public MailQueue queue() {
        return mails;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::sendWhatWaits, "mail-sender");
        thread.setDaemon(true);
        sender = thread;
        work.release();
        thread.start();
    }

    @Override
    public void tick() {
        work.release();
    }

    @Override
    public void close() {
        closing = true;
        work.release();
        Thread thread = sender;
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void sendWhatWaits() {
        while (!closing) {
            try {
                work.acquire();
                work.drainPermits();
                sendDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                context.log().failure("", "mail-sender", e);
            }
        }
    }

    /** Sends each mail that is due once; visible to tests, which move the clock and call it themselves. */
    void sendDue() {
        List<Waiting> due =
                context.database().read(tx -> mails.listDue(tx, context.clock().instant(), BATCH));
        while (!due.isEmpty() && !closing) {
            due.forEach(this::sendOne);
            due = context.database()
                    .read(tx -> mails.listDue(tx, context.clock().instant(), BATCH));
        }
    }

    private void sendOne(Waiting waiting) {
        Optional<Studio> studio = context.studios().find(waiting.studio());
        Delivery delivery = studio.map(known -> deliver(known, waiting.mail())).orElse(new Delivery.Refused("REFUSED"));
        switch (delivery) {
            case Delivery.Sent sent -> finish(waiting, State.SENT);
            case Delivery.Written written -> finish(waiting, State.WRITTEN);
            case Delivery.Refused refused -> giveUp(waiting, refused.reason());
            case Delivery.Deferred deferred -> {
                if (waiting.attempts() < PAUSES.size()) {
                    Instant next = context.clock().instant().plus(PAUSES.get(waiting.attempts()));
                    context.database().write(tx -> {
                        mails.postpone(tx, waiting.mail().id(), next);
                        return true;
                    });
                    log(waiting, "deferred", deferred.reason());
                } else {
                    giveUp(waiting, deferred.reason());
                }
            }
        }
    }

    private Delivery deliver(Studio studio, OutgoingMail mail) {
        Instant now = context.clock().instant();
        String host = studio.domain() != null ? studio.domain() : studio.slug() + ".coachlibre";
        Optional<Projection> account =
                context.database().read(tx -> context.projections().find(tx, studio.id(), MailProjection.NAME));
        if (account.isEmpty()) {
            return outbox.write(studio.slug(), mail, host, now);
        }
        try {
            MailProjection projection = context.codec().read(account.get().json(), MailProjection.class);
            // A coach who removed the account published one without a host.
            return projection.smtpHost().isBlank()
                    ? outbox.write(studio.slug(), mail, host, now)
                    : SmtpDelivery.send(projection, mail, host, now);
        } catch (MalformedMessage e) {
            return new Delivery.Refused("NOT_SET_UP");
        }
    }

    private void finish(Waiting waiting, State state) {
        context.database().write(tx -> {
            mails.finish(tx, waiting.mail().id(), state);
            return true;
        });
        log(waiting, state.name(), "");
    }

    private void giveUp(Waiting waiting, String reason) {
        context.database().write(tx -> {
            mails.finish(tx, waiting.mail().id(), State.FAILED);
            OutgoingMail mail = waiting.mail();
            MailFailed failed = new MailFailed(
                    mail.booking(), mail.recipient().name(), context.clock().instant(), reason);
            return context.events().append(tx, waiting.studio(), EventKinds.MAIL_FAILED, failed);
        });
        log(waiting, "FAILED", reason);
    }

    private void log(Waiting waiting, String outcome, String reason) {
        context.log()
                .line(
                        "mail",
                        new LogFields()
                                .put("studio", waiting.studio().toString())
                                .put("outcome", outcome)
                                .put("reason", reason)
                                .put("attempts", waiting.attempts() + 1));
    }
}
