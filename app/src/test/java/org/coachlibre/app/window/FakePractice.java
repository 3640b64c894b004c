package org.coachlibre.app.window;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.core.Settings;
import org.coachlibre.core.Tasks;
import org.coachlibre.testkit.MemorySettings;

/** A practice whose ports answer at once and remember what they were asked. */
final class FakePractice implements SyncPort, ServerConnectionPort, MailAccountPort, BackupPort, KeysPort {
    static final Instant NOW = Instant.parse("2026-03-12T08:31:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final List<String> asked = new ArrayList<>();
    final Settings<PracticeProfile> profile;
    Look look = new Look(Kind.UP_TO_DATE, NOW, 0, true);
    Connection connection = new Connection.NotConnected();
    Enrolment enrolment = new Enrolment.WrongCode();
    Optional<Account> account = Optional.empty();
    Saved saved = new Saved.Done();
    List<Backup> backups = new ArrayList<>();
    boolean hasPassphrase = true;
    final List<AttentionPort.Item> attentionItems = new ArrayList<>();
    private final AttentionPort attention = new AttentionPort() {
        @Override
        public List<Item> list() {
            return List.copyOf(attentionItems);
        }

        @Override
        public void seen(List<UUID> ids) {
            ask("seen " + ids.size());
            attentionItems.removeIf(item -> ids.contains(item.id()));
        }

        @Override
        public Events.Subscription onChange(Runnable listener) {
            return () -> {};
        }
    };
    RuntimeException failure;

    FakePractice(Language language) {
        profile = new MemorySettings()
                .settings(
                        "practice",
                        PracticeProfile.class,
                        new PracticeProfile(
                                "Claire Morel Coaching",
                                "Claire Morel",
                                "claire@morel.example",
                                "",
                                "",
                                language,
                                ZoneId.of("Europe/Paris"),
                                CoachingKind.EXECUTIVE,
                                "sage",
                                "EUR"));
    }

    WindowPorts ports() {
        return new WindowPorts(profile, this, attention, this, this, this, this, new SamplePort() {
            @Override
            public boolean isSample() {
                return false;
            }

            @Override
            public void throwAway() {
                ask("throw away");
            }
        });
    }

    @Override
    public Look now() {
        return look;
    }

    @Override
    public void syncNow() {
        ask("sync");
    }

    @Override
    public Events.Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Enrolment enrol(URI server, String code, String deviceName) {
        ask("enrol " + server + " " + code + " " + deviceName);
        return enrolment;
    }

    @Override
    public List<Device> devices() {
        return List.of(
                new Device("1", "Claire’s laptop", NOW, true),
                new Device("2", "Old desktop", Instant.parse("2025-11-02T10:00:00Z"), false));
    }

    @Override
    public void revoke(String deviceId) {
        ask("revoke " + deviceId);
    }

    @Override
    public Optional<Account> find() {
        return account;
    }

    @Override
    public Saved save(Account written) {
        ask("save " + written.host() + " " + written.port());
        account = Optional.of(written);
        return saved;
    }

    @Override
    public Saved remove() {
        ask("remove the account");
        account = Optional.empty();
        return saved;
    }

    @Override
    public List<Backup> list() {
        return List.copyOf(backups);
    }

    @Override
    public Backup backUpNow(Tasks.Progress progress) {
        ask("backup");
        Backup made = new Backup(Path.of("backup-" + backups.size()), NOW, 4_200_000);
        backups.addFirst(made);
        return made;
    }

    @Override
    public Backup saveTo(Path file, Tasks.Progress progress) {
        ask("backup to " + file);
        return new Backup(file, NOW, 9_000_000);
    }

    @Override
    public void restore(Backup backup, Tasks.Progress progress) {
        ask("restore " + backup.file());
    }

    @Override
    public Path folder() {
        return Path.of("backups");
    }

    @Override
    public boolean hasPassphrase() {
        return hasPassphrase;
    }

    @Override
    public boolean hasKeyring() {
        return true;
    }

    @Override
    public boolean isOpenedBy(char[] typed) {
        return "the present words".equals(new String(typed));
    }

    @Override
    public void setPassphrase(char[] passphrase) {
        ask("passphrase of " + passphrase.length);
        hasPassphrase = true;
    }

    @Override
    public void removePassphrase() {
        ask("no passphrase");
        hasPassphrase = false;
    }

    @Override
    public String newRecoveryCode() {
        ask("code");
        return "K7QM-2FHX-94TB-PWZD-6RJN-8CVA-31";
    }

    private void ask(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }
}
