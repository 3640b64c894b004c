package org.coachlibre.app.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.start.StudioStart;
import org.coachlibre.app.start.WizardAnswers;
import org.coachlibre.app.studio.NewPractice;
import org.coachlibre.app.studio.PracticeStart;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.PracticeRestore;
import org.coachlibre.storage.RestoreResult;
import org.coachlibre.storage.StorageSentences;
import org.coachlibre.storage.Unlock;
import org.coachlibre.ui.Notice;
import org.jspecify.annotations.Nullable;

/** Makes and opens practices for the window. */
final class DeskStart implements StudioStart, AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private final OpenDesk.Surroundings around;
    private final @Nullable Unlock given;
    private final EarlyOpening early;
    private final AtomicReference<@Nullable OpenDesk> desk = new AtomicReference<>();

    /**
     * @param given what opens the practice, when the command line said it; tried instead of the keyring
     * @param early the practice being opened by the same already
     */
    DeskStart(Path folder, Clock clock, OpenDesk.Surroundings around, @Nullable Unlock given, EarlyOpening early) {
        this.early = early;
        this.folder = folder;
        this.clock = clock;
        this.around = around;
        this.given = given;
    }

    @Override
    public Situation situation() {
        boolean exists = Files.exists(folder.resolve("practice.keys"));
        // Asking a keyring takes a while, and only the first start needs to know.
        return new Situation(folder, exists, !exists && around.hasKeyring().getAsBoolean());
    }

    @Override
    public Creation createPractice(WizardAnswers answers) {
        boolean isByPassphrase = answers.passphrase().length > 0;
        Unlock unlock =
                isByPassphrase ? new Unlock.Passphrase(answers.passphrase().clone()) : keyring();
        Arrays.fill(answers.passphrase(), '\0');
        return create(unlock, studio -> PracticeStart.fill(studio, practice(answers)));
    }

    @Override
    public Creation createSample(Language language) {
        // A sample without a keyring is opened by a passphrase that everybody may know: it protects nobody.
        Unlock unlock =
                around.hasKeyring().getAsBoolean() ? keyring() : new Unlock.Passphrase("sample practice".toCharArray());
        return switch (create(unlock, studio -> SamplePractice.fill(studio, language))) {
            case Creation.Created created -> new Creation.Created(created.studio(), "");
            case Creation.NeedsPassphrase needed -> needed;
            case Creation.Failed failed -> failed;
        };
    }

    @Override
    public Opening restorePractice(Path backup, Key key) {
        Unlock unlock = unlock(key);
        RestoreResult result = PracticeRestore.restore(backup, folder, unlock, clock);
        return switch (result) {
            case RestoreResult.Restored restored -> openRestored(backup, restored, unlock);
            case RestoreResult.PassphraseNeeded _ -> new Opening.PassphraseNeeded();
            case RestoreResult.WrongPassphrase _ -> new Opening.WrongKey();
            case RestoreResult.NotABackup _ -> new Opening.Failed(Trouble.NOT_A_BACKUP, "");
            case RestoreResult.Damaged damaged -> new Opening.Failed(Trouble.BACKUP_DAMAGED, damaged.detail());
            case RestoreResult.NewerVersion _ -> new Opening.Failed(Trouble.NEWER_VERSION, "");
            case RestoreResult.InUse _ -> new Opening.Failed(Trouble.IN_USE, "");
            case RestoreResult.NotEmpty _ -> new Opening.Failed(Trouble.NOT_EMPTY, "");
            case RestoreResult.ReadOnly _ -> new Opening.Failed(Trouble.READ_ONLY, "");
            case RestoreResult.DiskFull _ -> new Opening.Failed(Trouble.DISK_FULL, "");
        };
    }

    /** What could not be brought back is said once the studio stands. */
    private Opening openRestored(Path backup, RestoreResult.Restored restored, Unlock unlock) {
        return open(PracticeFiles.open(folder, unlock, StudioMigrations.ALL, clock), practice -> {
            OpenDesk opened = desk(practice, unlock);
            if (!restored.privateTextsReadable()) {
                Messages sentences = StorageSentences.messages(
                        opened.studio().profile().get().locale());
                opened.tellOnceShown(Notice.warning(
                        sentences.text("restore.noClientKeys", PracticeRestore.clientKeysBeside(backup))));
            }
            return opened;
        });
    }

    @Override
    public Opening openPractice(Key key) {
        Unlock unlock = unlock(key);
        Optional<OpenResult> begun = key instanceof Key.Keyring ? early.take() : Optional.empty();
        OpenResult result = begun.orElseGet(() -> PracticeFiles.open(folder, unlock, StudioMigrations.ALL, clock));
        return open(result, practice -> desk(practice, unlock));
    }

    private static Opening open(OpenResult result, Function<Practice, OpenDesk> desk) {
        return switch (result) {
            case OpenResult.Opened opened -> new Opening.Opened(desk.apply(opened.practice()));
            case OpenResult.PassphraseNeeded _ -> new Opening.PassphraseNeeded();
            case OpenResult.WrongPassphrase _ -> new Opening.WrongKey();
            case OpenResult.InUse _ -> new Opening.Failed(Trouble.IN_USE, "");
            case OpenResult.NewerVersion _ -> new Opening.Failed(Trouble.NEWER_VERSION, "");
            case OpenResult.NotAPractice _ -> new Opening.Failed(Trouble.NOT_A_PRACTICE, "");
            case OpenResult.ReadOnly _ -> new Opening.Failed(Trouble.READ_ONLY, "");
            case OpenResult.DiskFull _ -> new Opening.Failed(Trouble.DISK_FULL, "");
            case OpenResult.Damaged damaged -> new Opening.Failed(Trouble.DAMAGED, damaged.detail());
        };
    }

    private Unlock unlock(Key key) {
        return switch (key) {
            case Key.Keyring _ -> keyring();
            case Key.Passphrase passphrase -> {
                Unlock copy = new Unlock.Passphrase(passphrase.secret().clone());
                Arrays.fill(passphrase.secret(), '\0');
                yield copy;
            }
            case Key.RecoveryCode code -> new Unlock.RecoveryCode(code.code());
        };
    }

    private Unlock keyring() {
        return given == null ? new Unlock.Keyring() : given;
    }

    private Creation create(Unlock unlock, Consumer<Studio> fill) {
        CreateResult result = PracticeFiles.create(folder, unlock, StudioMigrations.ALL, clock);
        return switch (result) {
            case CreateResult.Created created -> {
                OpenDesk opened = desk(created.practice(), unlock);
                fill.accept(opened.studio());
                yield new Creation.Created(opened, created.recoveryCode().text());
            }
            case CreateResult.NotEmpty _ -> new Creation.Failed(Trouble.NOT_EMPTY, "");
            case CreateResult.NeedsPassphrase _ -> new Creation.NeedsPassphrase();
            case CreateResult.ReadOnly _ -> new Creation.Failed(Trouble.READ_ONLY, "");
            case CreateResult.DiskFull _ -> new Creation.Failed(Trouble.DISK_FULL, "");
        };
    }

    private OpenDesk desk(Practice practice, Unlock unlock) {
        OpenDesk opened =
                new OpenDesk(StudioWiring.wire(practice, clock, around.shell().tasks()), unlock, around);
        desk.set(opened);
        return opened;
    }

    private static NewPractice practice(WizardAnswers answers) {
        WizardAnswers.FirstOffer offer = answers.offer();
        PracticeProfile profile = new PracticeProfile(
                answers.practiceName(),
                answers.coachName(),
                answers.email(),
                "",
                "",
                answers.language(),
                answers.zone(),
                answers.coaching(),
                answers.themeId(),
                offer.price().currency().getCurrencyCode());
        SessionType first = SessionType.of(
                        new SessionTypeId(UUID.randomUUID()), offer.name(), offer.name(), offer.length())
                .withPrice(offer.price())
                .withPlace(new SessionPlace(
                        switch (offer.place()) {
                            case VIDEO -> SessionPlace.Kind.VIDEO;
                            case PHONE -> SessionPlace.Kind.PHONE;
                            case ADDRESS -> SessionPlace.Kind.ADDRESS;
                        },
                        ""));
        OpeningHours hours = new OpeningHours(weekly(answers.hours()), List.of(), List.of(), List.of());
        return new NewPractice(profile, hours, List.of(first));
    }

    /** Days with the same hours are one entry. */
    private static List<WeeklyHours> weekly(List<WizardAnswers.Hours> hours) {
        Map<Hours, EnumSet<DayOfWeek>> days = new LinkedHashMap<>();
        for (WizardAnswers.Hours entry : hours) {
            Hours range = Hours.parse(entry.from().toString(), entry.until().toString());
            days.computeIfAbsent(range, _ -> EnumSet.noneOf(DayOfWeek.class)).add(entry.day());
        }
        List<WeeklyHours> weekly = new ArrayList<>();
        days.forEach((range, on) -> weekly.add(new WeeklyHours(on, range)));
        return weekly;
    }

    @Override
    public void close() {
        OpenDesk opened = desk.get();
        if (opened != null) {
            opened.close();
        }
        early.close();
    }
}
