package org.coachlibre.app.commands;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.NewPractice;
import org.coachlibre.app.studio.PracticeStart;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre practice create}: what the first start does, without a window. */
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description = "Makes a new practice.",
        subcommands = PracticeCommand.Create.class)
public final class PracticeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(Streams.err(spec));
        }
        return PracticeOpener.USAGE;
    }

    /** {@code practice create --practice DIR}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a practice in an empty folder and prints its recovery code: keep it on paper.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:made", "1:not made; the folder is as it was", "2:wrong usage"})
    static final class Create implements Callable<Integer> {
        @Mixin
        private final PracticeOptions options = new PracticeOptions();

        @Option(names = "--sample", description = "Fills it with an invented year to look around in.")
        private boolean sample;

        @Option(names = "--language", defaultValue = "en", description = "fr or en (default: en)")
        private String language = "en";

        @Option(names = "--coach", defaultValue = "", description = "The coach's name")
        private String coach = "";

        @Option(names = "--name", defaultValue = "", description = "The practice's name")
        private String name = "";

        @Option(names = "--email", defaultValue = "", description = "Where clients reach the coach")
        private String email = "";

        @Option(names = "--zone", description = "IANA time zone, such as Europe/Paris (default: this computer's)")
        private @Nullable ZoneId zone;

        @Option(names = "--kind", defaultValue = "LIFE", description = "${COMPLETION-CANDIDATES} (default: LIFE)")
        private CoachingKind kind = CoachingKind.LIFE;

        @Option(names = "--theme", defaultValue = "sage", description = "One of the site's themes (default: sage)")
        private String theme = "sage";

        @Option(names = "--json", description = "Writes the outcome as JSON.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Messages texts = new Messages(
                    "org.coachlibre.app.commands.studio",
                    Language.of(Locale.getDefault()).locale());
            if (!email.isBlank() && !EmailAddress.isReachable(email.strip())) {
                Streams.err(spec).println(texts.text("create.email", email));
                return PracticeOpener.USAGE;
            }
            CreateResult result;
            try {
                result = PracticeFiles.create(
                        options.directory(), PracticeOpener.unlock(options), StudioMigrations.ALL, Clock.systemUTC());
            } catch (IOException e) {
                Streams.err(spec).println(texts.text("create.secret", String.valueOf(e.getMessage())));
                return PracticeOpener.USAGE;
            }
            return switch (result) {
                case CreateResult.Created created -> fill(created, texts);
                case CreateResult.NotEmpty _ -> refused(texts.text("create.not-empty"));
                case CreateResult.NeedsPassphrase _ -> refused(texts.text("create.needs-passphrase"));
                case CreateResult.ReadOnly _ -> refused(texts.text("create.read-only"));
                case CreateResult.DiskFull _ -> refused(texts.text("create.disk-full"));
            };
        }

        private int fill(CreateResult.Created created, Messages texts) {
            try (Practice practice = created.practice();
                    BackgroundTasks tasks = new BackgroundTasks();
                    Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
                if (sample) {
                    SamplePractice.fill(studio, Language.ofCode(language));
                } else {
                    PracticeStart.fill(studio, answers());
                }
            }
            String code = created.recoveryCode().text();
            if (json) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("practice", options.directory().toString());
                fields.put("recoveryCode", code);
                Streams.out(spec).println(JsonOutput.of(fields));
            } else {
                Streams.out(spec)
                        .println(texts.text("create.done", options.directory().toString(), code));
            }
            return PracticeOpener.DONE;
        }

        private NewPractice answers() {
            Language own = Language.ofCode(language);
            String practiceName = name.isBlank() ? coach : name;
            PracticeProfile profile = new PracticeProfile(
                    practiceName,
                    coach,
                    email,
                    "",
                    "",
                    own,
                    zone == null ? ZoneId.systemDefault() : zone,
                    kind,
                    theme,
                    "EUR");
            SessionType first = SessionType.of(
                    new SessionTypeId(UUID.randomUUID()), "Appel découverte", "Discovery call", Duration.ofMinutes(30));
            return new NewPractice(profile, OpeningHours.usual(), List.of(first));
        }

        private int refused(String sentence) {
            Streams.err(spec).println(sentence);
            return PracticeOpener.REFUSED;
        }
    }
}
