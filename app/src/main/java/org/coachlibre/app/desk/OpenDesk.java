package org.coachlibre.app.desk;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.coachlibre.app.local.LocalConnection;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.start.StudioStart;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.window.MainWindow;
import org.coachlibre.app.window.WindowMemory;
import org.coachlibre.app.window.WindowPorts;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Messages;
import org.coachlibre.correspondence.MailProgram;
import org.coachlibre.correspondence.MessageArrived;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.Session;
import org.coachlibre.storage.Unlock;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** An open practice on its way to the screen: builds the window over it and starts what goes on behind it. */
final class OpenDesk implements StudioStart.OpenStudio, AutoCloseable {
    static final String TEXTS = "org.coachlibre.app.desk.messages";

    private final Studio studio;
    private final PracticeAttention attention;
    private final Unlock unlock;
    private final Surroundings around;
    private final AtomicReference<@Nullable Notice> toTell;
    private final AtomicReference<@Nullable LocalServer> server = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * What the desk stands in.
     *
     * @param browser opens an address outside the program
     * @param localServer whether to run a server here while no other is connected
     * @param announce hears {@code window} and {@code usable}, for measurements
     * @param again opens what lies in the practice's folder anew by the unlock (or as at first), and tells a notice; any thread
     * @param news what to tell once the window stands, or null
     */
    record Surroundings(
            WindowShell shell,
            WindowMemory memory,
            Consumer<URI> browser,
            boolean localServer,
            BooleanSupplier hasKeyring,
            Consumer<String> announce,
            BiConsumer<@Nullable Unlock, @Nullable Notice> again,
            @Nullable Notice news) {}

    OpenDesk(Studio studio, Unlock unlock, Surroundings around) {
        this.attention = new PracticeAttention(
                studio,
                (booking, zone) -> booking.name() + ", "
                        + around.shell().localization().dates().moment(booking.start(), zone));
        this.studio = studio;
        this.unlock = unlock;
        this.around = around;
        this.toTell = new AtomicReference<>(around.news());
    }

    /** In the place of what was to be told; before the window is shown. */
    void tellOnceShown(Notice notice) {
        toTell.set(notice);
    }

    Studio studio() {
        return studio;
    }

    @Override
    public void show(Stage stage) {
        around.shell().useZone(() -> studio.profile().get().zone());
        UiContext context = around.shell().context();
        MailProgram mailProgram = mailto -> around.browser().accept(mailto);
        List<Capability> rooms = List.of(
                studio.crmModule().ui(context, nextSessions()),
                studio.schedulingModule().ui(context),
                studio.siteModule().ui(context),
                studio.correspondenceModule().ui(context, mailProgram));
        new MainWindow(around.shell(), ports(), rooms, around.memory()).show(stage);
        listen(context);
        around.shell().tasks().submitQuietly(progress -> {
            workBehindTheWindow();
            // Asked here, so that Settings need not wait for the answer.
            return around.hasKeyring().getAsBoolean();
        });
        Notice news = toTell.getAndSet(null);
        if (news != null) {
            tell(news);
        }
        around.announce().accept("usable");
    }

    private WindowPorts ports() {
        return new WindowPorts(
                studio.profile(),
                new PracticeSync(
                        studio.sync(),
                        studio.events(),
                        studio.clock(),
                        around.shell().tasks()),
                attention,
                new PracticeServer(studio.sync(), studio.site()),
                new PracticeMail(studio.practice().settings(), studio.sync()),
                new PracticeBackups(
                        studio.practice(),
                        unlock,
                        studio.clock(),
                        studio.profile().get().locale(),
                        this::stopBackground,
                        news -> around.again().accept(unlock, news)),
                new PracticeKeysPort(studio.practice().keys(), around.hasKeyring()),
                new PracticeSample(studio.practice(), this::stopBackground, () -> around.again()
                        .accept(null, null)));
    }

    /** Server, sync and the daily backup; each may fail without the others. */
    private void workBehindTheWindow() throws InterruptedException {
        studio.offer().tell();
        if (around.localServer()) {
            try {
                LocalConnection.establish(
                                studio.practice().directory(),
                                studio.sync(),
                                studio.profile().get().practiceName())
                        .ifPresent(this::keep);
            } catch (IOException e) {
                tell(Notice.error(text("server.not-started"), String.valueOf(e.getMessage())));
            }
        }
        if (!closed) {
            attention.retry();
            studio.sync().start();
            studio.practice().backups().daily(new Unwatched());
        }
        // Opening leaves much garbage, the derivation of the key above all; memory goes back to the system only by a
        // collection.
        System.gc();
    }

    private void keep(LocalServer started) {
        server.set(started);
        if (closed) {
            started.close();
        }
    }

    private void listen(UiContext context) {
        studio.events()
                .subscribe(
                        MessageArrived.class,
                        arrived -> tell(Notice.info(text("message"))
                                .with(text("show"), () -> context.navigation().open("messages"))));
        studio.events().subscribe(CalendarChanged.class, changed -> {
            if (changed.offer()) {
                studio.siteModule().dataChanged();
            }
        });
        studio.profile().onChange(changed -> studio.siteModule().dataChanged());
    }

    private NextSessions nextSessions() {
        return this::findNext;
    }

    private Optional<NextSessions.NextSession> findNext(PersonId person) {
        Instant now = studio.clock().instant();
        return studio.scheduling().listSessions(person).stream()
                .filter(session -> session.state().takesTime() && session.end().isAfter(now))
                .min(Comparator.comparing(Session::start))
                .map(session ->
                        new NextSessions.NextSession(session.start(), session.typeName(), "calendar", session.id()));
    }

    private void tell(Notice notice) {
        around.shell().context().notifications().tell(notice);
    }

    private String text(String key, Object... arguments) {
        return new Messages(TEXTS, studio.profile().get().locale()).text(key, arguments);
    }

    private void stopBackground() {
        closed = true;
        studio.close();
        LocalServer started = server.get();
        if (started != null) {
            started.close();
        }
    }

    /** Ends what goes on, then the practice; what was acknowledged is on the disk already. */
    @Override
    public void close() {
        stopBackground();
        studio.practice().close();
    }
}
