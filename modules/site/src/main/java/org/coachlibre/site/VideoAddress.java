package org.coachlibre.site;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a film. What people copy from a player, a share button or the address bar leads to the same page, without the
 * marks that tell who shared it.
 *
 * @param url the page of the film
 * @param service whose page it is, such as YouTube
 */
public record VideoAddress(String url, String service) {
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:(?:www|m)\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\\.be/)"
                    + "([A-Za-z0-9_-]{11})(?:[?&#/].*)?");
    private static final Pattern VIMEO = Pattern.compile(
            "https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{5,12})(/[0-9a-f]{6,12})?(?:[?&#/].*)?");

    /** Reads what was typed; empty when it is no address on the web. */
    public static Optional<VideoAddress> of(String typed) {
        LinkTarget target = LinkTarget.parse(typed);
        if (!(target instanceof LinkTarget.Outside(String address))
                || !address.toLowerCase(Locale.ROOT).startsWith("http")) {
            return Optional.empty();
        }
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.matches()) {
            return Optional.of(new VideoAddress("https://www.youtube.com/watch?v=" + youtube.group(1), "YouTube"));
        }
        Matcher vimeo = VIMEO.matcher(address);
        if (vimeo.matches()) {
            String key = vimeo.group(2) == null ? "" : vimeo.group(2);
            return Optional.of(new VideoAddress("https://vimeo.com/" + vimeo.group(1) + key, "Vimeo"));
        }
        return Optional.of(new VideoAddress(address, URI.create(address).getHost()));
    }
}
