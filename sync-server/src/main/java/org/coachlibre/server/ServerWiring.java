package org.coachlibre.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coachlibre.server.booking.configure.BookingModule;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;

/** The modules of the server: the one list that a new module is added to. */
final class ServerWiring {
    private static final List<Function<ServerContext, ServerModule>> MODULES = List.of(BookingModule::new);

    private ServerWiring() {}

    /** The server's own modules, then {@code more}. */
    static List<ServerModule> modules(ServerContext context, List<Function<ServerContext, ServerModule>> more) {
        List<ServerModule> modules = new ArrayList<>();
        MODULES.forEach(module -> modules.add(module.apply(context)));
        more.forEach(module -> modules.add(module.apply(context)));
        return modules;
    }
}
