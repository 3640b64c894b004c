package org.coachlibre.site.markdown;

import java.util.Optional;
import java.util.Set;

/** Finds what the links in a page mean: another file of the folder, another page's address, or the world outside. */
final class LinkResolver {
    private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel", "sms", "ftp", "xmpp", "geo");

    private final SitePlan plan;

    LinkResolver(SitePlan plan) {
        this.plan = plan;
    }

    /** What an address in a page became. */
    enum Outcome {
        FINE,
        BROKEN,
        UNSAFE
    }

    /** @param href as it should stand in the built page */
    record Resolved(String href, Outcome outcome) {}

    Resolved resolve(MarkdownPage page, String written) {
        if (written.isEmpty() || written.charAt(0) == '#') {
            return new Resolved(written, Outcome.FINE);
        }
        String scheme = Addresses.scheme(written);
        if (scheme != null) {
            return SAFE.contains(scheme) ? new Resolved(written, Outcome.FINE) : new Resolved("", Outcome.UNSAFE);
        }
        if (Addresses.isRemote(written)) {
            return new Resolved(written, Outcome.FINE);
        }
        int end = end(written);
        String path = Addresses.decoded(written.substring(0, end));
        String rest = written.substring(end);
        if (path.isEmpty()) {
            return new Resolved(written, Outcome.FINE);
        }
        String up = Addresses.up(page.url());
        return target(page, path)
                .map(target -> new Resolved(Addresses.link(up, target) + rest, Outcome.FINE))
                .orElseGet(() -> new Resolved(written, Outcome.BROKEN));
    }

    private static int end(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '?' || c == '#') {
                return i;
            }
        }
        return address.length();
    }

    /** The address that a path means, as seen from the top of the site. */
    private Optional<String> target(MarkdownPage page, String path) {
        if (path.charAt(0) == '/') {
            String basePath = plan.config().basePath();
            String absolute = !basePath.isEmpty() && path.startsWith(basePath + "/")
                    ? path.substring(basePath.length() + 1)
                    : path.substring(1);
            return Addresses.resolved("", absolute)
                    .flatMap(target -> file(target, page).or(() -> built(target)));
        }
        return Addresses.resolved(SourceFile.folder(page.file().content()), path)
                .flatMap(target -> file(target, page))
                .or(() -> file(path, page))
                .or(() -> Addresses.resolved(folderOf(page.url()), path).flatMap(this::built));
    }

    private static String folderOf(String url) {
        return SourceFile.folder(url);
    }

    private Optional<String> file(String source, MarkdownPage page) {
        return plan.findPage(source, page.language()).map(MarkdownPage::url).or(() -> plan.findCopy(source)
                .map(SitePlan.Copy::path));
    }

    private Optional<String> built(String url) {
        if (plan.outputs().contains(SitePlan.fileOf(url))) {
            return Optional.of(url);
        }
        if (plan.outputs().contains(url + "/index.html")) {
            return Optional.of(url + "/");
        }
        String folder = url.endsWith("/index.html") ? url.substring(0, url.length() - 10) : url;
        return !folder.equals(url) && plan.outputs().contains(url) ? Optional.of(folder) : Optional.empty();
    }
}
