package org.coachlibre.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every route of the server. A literal segment goes before a varying one. Immutable. */
public final class RouteTable {
    private final List<Route> routes;
    private final Node root = new Node();

    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
            add(route);
        }
    }

    public List<Route> listRoutes() {
        return routes;
    }

    /**
     * Finds the route for a decoded path.
     *
     * @param scopes which scopes the asked host serves
     */
    public Match find(String method, String path, Set<Scope> scopes) {
        String[] segments = path.substring(1).split("/", -1);
        Node node = find(root, segments, 0, scopes);
        if (node == null) {
            return new Match.NoPath();
        }
        String wanted = method.equals("HEAD") ? "GET" : method;
        for (Route route : node.routes) {
            if (route.method().equals(wanted) && scopes.contains(route.scope())) {
                return new Match.Found(route, parameters(route, segments));
            }
        }
        TreeSet<String> allowed = new TreeSet<>();
        node.routes.stream()
                .filter(route -> scopes.contains(route.scope()))
                .forEach(route -> allowed.add(route.method()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new Match.OtherMethods(String.join(", ", allowed));
    }

    private @Nullable Node find(Node node, String[] segments, int depth, Set<Scope> scopes) {
        if (depth == segments.length) {
            return node.routes.stream().anyMatch(route -> scopes.contains(route.scope())) ? node : null;
        }
        Node literal = node.literals.get(segments[depth]);
        Node found = literal == null ? null : find(literal, segments, depth + 1, scopes);
        if (found == null && node.varying != null && !segments[depth].isEmpty()) {
            found = find(node.varying, segments, depth + 1, scopes);
        }
        return found;
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : route.template().substring(1).split("/", -1)) {
            if (isVarying(segment)) {
                if (node.varying == null) {
                    node.varying = new Node();
                }
                node = node.varying;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        for (Route other : node.routes) {
            if (other.method().equals(route.method()) && sameHost(other.scope(), route.scope())) {
                throw new IllegalArgumentException("two routes for " + route.method() + " " + route.template());
            }
        }
        node.routes.add(route);
    }

    private static boolean sameHost(Scope one, Scope other) {
        return one == Scope.PUBLIC || other == Scope.PUBLIC || (one == Scope.STUDIO) == (other == Scope.STUDIO);
    }

    private static boolean isVarying(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static Map<String, String> parameters(Route route, String[] segments) {
        Map<String, String> parameters = new HashMap<>();
        String[] names = route.template().substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (isVarying(names[i])) {
                parameters.put(names[i].substring(1, names[i].length() - 1), segments[i]);
            }
        }
        return parameters;
    }

    /** What {@link #find} found. */
    public sealed interface Match {
        record Found(Route route, Map<String, String> parameters) implements Match {}

        /** The path exists, not with this method. */
        record OtherMethods(String allowed) implements Match {}

        record NoPath() implements Match {}
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final List<Route> routes = new ArrayList<>();
        private @Nullable Node varying;
    }
}
