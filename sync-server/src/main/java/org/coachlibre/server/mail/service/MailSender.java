package org.coachlibre.server.mail.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.mail.Letter;
import org.coachlibre.server.mail.LetterWriter;
import org.coachlibre.server.mail.MailJob;
import org.coachlibre.server.mail.MailQueue;
import org.coachlibre.server.mail.service.SentJournal.Mark;
import org.coachlibre.server.mail.service.SmtpAccount.NotTaken;
import org.coachlibre.server.mail.store.JooqMails;
import org.coachlibre.server.mail.store.JooqMails.Settled;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MailFailed;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, each studio's mails through its own account, one studio not waiting for another. A studio without an account
 * gets its mails as files in {@code outbox/SLUG} and nothing is said to be sent. No mail is sent twice: what was begun before a
 * crash is not tried again but told to the coach.
 */
public final class MailSender implements MailQueue, AutoCloseable {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));
    private static final int PAGE = 50;

    private final JooqMails mails = new JooqMails();
    private final ServerContext context;
    private final LetterWriter writer;
    private final @Nullable SSLSocketFactory trust;
    private final MailHosts hosts;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable SentJournal journal;
    private volatile boolean isRunning;

    /** @param trust who is believed; null: the certificate authorities of this Java */
    public MailSender(ServerContext context, LetterWriter writer, @Nullable SSLSocketFactory trust) {
        this.context = context;
        this.writer = writer;
        this.trust = trust;
        this.hosts = context.arePrivateMailHostsAllowed() ? MailHosts.anywhere() : MailHosts.publicOnly();
    }

    @Override
    public void add(Transaction tx, MailJob job) {
        mails.insert(tx, job);
        tx.afterCommit(() -> wake(job.studio()));
    }

    /** Whether the studio's mails are really sent. */
    public boolean isSetUp(UUID studio) {
        return account(studio).isPresent();
    }

    /** Opens the journal and sends what an earlier life of the server left. */
    public void start() {
        journal = new SentJournal(context.data().resolve("mail").resolve("sent.log"));
        isRunning = true;
        wakeAll();
    }

    /** Looks for mails that are due again. Called now and then. */
    public void wakeAll() {
        if (isRunning) {
            context.database().read(tx -> mails.listStudiosDue(tx, now())).forEach(this::wake);
        }
    }

    private void wake(UUID studio) {
        if (isRunning && busy.add(studio)) {
            threads.execute(() -> drain(studio));
        }
    }

    private void drain(UUID studio) {
        boolean isDone = false;
        try {
            List<JooqMails.Waiting> due = listDue(studio);
            while (isRunning && !due.isEmpty()) {
                for (JooqMails.Waiting waiting : due) {
                    if (isRunning) {
                        deliver(waiting);
                    }
                }
                due = listDue(studio);
            }
            isDone = true;
        } catch (IOException | RuntimeException e) {
            // The next look at the queue tries again.
            context.log().failure("", "mail", e);
        } finally {
            busy.remove(studio);
        }
        // What was added after the last look and before the mark was taken away.
        if (isDone && isRunning && !listDue(studio).isEmpty()) {
            wake(studio);
        }
    }

    private List<JooqMails.Waiting> listDue(UUID studio) {
        return context.database().read(tx -> mails.listDue(tx, studio, now(), PAGE));
    }

    private void deliver(JooqMails.Waiting waiting) throws IOException {
        MailJob job = waiting.job();
        switch (journal().find(job.id())) {
            case SENT -> settle(job, Settled.SENT, null);
            case BEGUN -> settle(job, Settled.FAILED, "INTERRUPTED");
            case NONE -> {
                boolean isOld = waiting.attempts() > 0 && context.database().read(tx -> mails.isSuperseded(tx, job));
                if (isOld) {
                    settle(job, Settled.SUPERSEDED, null);
                } else {
                    write(waiting);
                }
            }
        }
    }

    private void write(JooqMails.Waiting waiting) throws IOException {
        Optional<Letter> letter = writer.write(waiting.job());
        if (letter.isEmpty()) {
            settle(waiting.job(), Settled.UNADDRESSED, null);
            return;
        }
        Optional<SmtpAccount> account = account(waiting.job().studio());
        if (account.isPresent()) {
            send(waiting, letter.get(), account.get());
        } else {
            putIntoOutbox(waiting.job(), letter.get());
        }
    }

    private void send(JooqMails.Waiting waiting, Letter letter, SmtpAccount account) {
        MailJob job = waiting.job();
        try {
            MimeMessage message = message(job, letter, account.session(), account.fromName(), account.fromAddress());
            journal().mark(job.id(), Mark.BEGUN);
            context.faults().reach("mail.before-send");
            account.send(message);
            context.faults().reach("mail.after-send");
            journal().mark(job.id(), Mark.SENT);
            settle(job, Settled.SENT, null);
        } catch (NotTaken e) {
            journal().mark(job.id(), Mark.NONE);
            failed(waiting, e.reason(), e.isFinal());
        } catch (MessagingException e) {
            failed(waiting, "REFUSED", true);
        }
    }

    private void failed(JooqMails.Waiting waiting, String reason, boolean isFinal) {
        context.log().line("mail", new LogFields().put("failed", reason).put("attempt", waiting.attempts() + 1));
        if (isFinal || waiting.attempts() >= PAUSES.size()) {
            settle(waiting.job(), Settled.FAILED, reason);
            return;
        }
        Instant due = now().plus(PAUSES.get(waiting.attempts()));
        context.database().write(tx -> {
            mails.postpone(tx, waiting.job().id(), due, reason);
            return null;
        });
    }

    /** The file has the mail's own name: written twice, it is still one. */
    private void putIntoOutbox(MailJob job, Letter letter) throws IOException {
        Studio studio = context.studios().find(job.studio()).orElseThrow();
        Path folder = Files.createDirectories(context.data().resolve("outbox").resolve(studio.slug()));
        Path fresh = folder.resolve(job.id() + ".part");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            message(job, letter, Session.getInstance(new Properties()), studio.slug(), "nobody@localhost.invalid")
                    .writeTo(out);
        } catch (MessagingException e) {
            // Its address is none, and will be none next time: the mails behind it go on.
            context.log().failure("", "mail", e);
            Files.deleteIfExists(fresh);
            settle(job, Settled.FAILED, "REFUSED");
            return;
        }
        Files.move(fresh, folder.resolve(job.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        settle(job, Settled.OUTBOX, "NOT_SET_UP");
    }

    private MimeMessage message(MailJob job, Letter letter, Session session, String fromName, String fromAddress)
            throws MessagingException {
        Studio studio = context.studios().find(job.studio()).orElseThrow();
        String host = URI.create(context.addresses().origin(studio)).getHost();
        return MimeLetters.message(session, letter, fromName, fromAddress, job.id(), host, now());
    }

    /** The coach is told of every mail that failed, and once that mail is not set up. */
    private void settle(MailJob job, Settled how, @Nullable String reason) {
        Instant now = now();
        context.database().write(tx -> {
            boolean isNews = how == Settled.FAILED || (how == Settled.OUTBOX && !mails.hasOutbox(tx, job.studio()));
            mails.settle(tx, job.id(), how, reason, now);
            if (isNews && reason != null) {
                MailFailed event = new MailFailed(job.subject(), job.recipient().name(), now, reason);
                context.events().append(tx, job.studio(), EventKinds.MAIL_FAILED, event);
            }
            return null;
        });
    }

    private Optional<SmtpAccount> account(UUID studio) {
        return context.database()
                .read(tx -> context.projections().find(tx, studio, MailProjection.NAME))
                .flatMap(projection -> {
                    try {
                        MailProjection account = context.codec().read(projection.json(), MailProjection.class);
                        return account.smtpHost().isBlank()
                                ? Optional.empty()
                                : Optional.of(new SmtpAccount(account, trust, hosts));
                    } catch (MalformedMessage e) {
                        context.log().line("mail", new LogFields().put("account", "not readable"));
                        return Optional.empty();
                    }
                });
    }

    private SentJournal journal() {
        SentJournal open = journal;
        if (open == null) {
            throw new IllegalStateException("the sender was not started");
        }
        return open;
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Waits for the mail that is under way, not for the others. */
    @Override
    public void close() {
        isRunning = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        if (journal != null) {
            journal.close();
        }
    }
}
