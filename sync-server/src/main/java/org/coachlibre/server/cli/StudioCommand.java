package org.coachlibre.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coachlibre.server.ServerFolder;
import org.coachlibre.server.admin.AdminAnswer;
import org.coachlibre.server.admin.AdminCommands;
import org.coachlibre.server.admin.AdminRequest;
import org.coachlibre.server.admin.AdminSocket;
import org.coachlibre.storage.StorageException;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coachlibre studio create|code|list}: the studios of a server on this computer, whether it runs or not. */
@Command(
        name = "studio",
        mixinStandardHelpOptions = true,
        description = "Makes and lists the studios of a sync server on this computer.",
        subcommands = {StudioCommand.Create.class, StudioCommand.Code.class, StudioCommand.ListAll.class})
public final class StudioCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return 2;
    }

    /** What every one of these commands takes. */
    static final class Common {
        @Option(names = "--data", required = true, paramLabel = "DIR", description = "The server's folder")
        private @Nullable Path data;

        @Option(names = "--json", description = "Print the answer as JSON")
        private boolean json;

        int run(AdminRequest request) {
            if (data == null) {
                return 2;
            }
            AdminAnswer answer;
            try {
                Optional<AdminAnswer> running = AdminSocket.ask(data, request);
                answer = running.isPresent() ? running.get() : alone(data, request);
            } catch (IOException e) {
                System.err.println(e.getMessage());
                return 1;
            } catch (StorageException e) {
                System.err.println("The server's folder does not open: " + StorageWords.sentence(e, data));
                return 1;
            }
            print(answer);
            return answer.exit();
        }

        private static AdminAnswer alone(Path data, AdminRequest request) throws IOException {
            QuietLibraries.install();
            try (ServerFolder folder = ServerFolder.open(data, Clock.systemUTC())) {
                return request.run(new AdminCommands(folder.studios(), folder.devices(), null));
            }
        }

        private void print(AdminAnswer answer) {
            if (json) {
                System.out.println(new WireCodec().text(answer));
                return;
            }
            if (answer.sentence() != null) {
                System.err.println(answer.sentence());
                return;
            }
            for (AdminAnswer.Row row : answer.studios()) {
                System.out.println(row.slug()
                        + (row.domain() == null ? "" : "  " + row.domain())
                        + (row.url() == null ? "" : "  " + row.url())
                        + "  devices: " + row.devices());
            }
            if (answer.code() != null) {
                System.out.println("One-time code, good for 10 minutes: " + answer.code());
            }
        }
    }

    /** {@code studio create SLUG}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a studio and prints a one-time code for its first laptop.")
    static final class Create implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "SLUG", description = "First part of its address: a-z, 0-9 and hyphens")
        private String slug = "";

        @Option(names = "--domain", description = "A domain of its own")
        private @Nullable String domain;

        @Override
        public Integer call() {
            return common.run(new AdminRequest("create", slug, domain));
        }
    }

    /** {@code studio code SLUG}. */
    @Command(
            name = "code",
            mixinStandardHelpOptions = true,
            description = "Prints a one-time code for one more laptop of a studio.")
    static final class Code implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "SLUG", description = "The studio")
        private String slug = "";

        @Override
        public Integer call() {
            return common.run(new AdminRequest("code", slug, null));
        }
    }

    /** {@code studio list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the studios.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Override
        public Integer call() {
            return common.run(new AdminRequest("list", null, null));
        }
    }
}
