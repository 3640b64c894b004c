package org.coachlibre.server.admin;

import java.util.List;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.jspecify.annotations.Nullable;

/** What an operator can ask of a server, running or not. */
public final class AdminCommands {
    private final Studios studios;
    private final Devices devices;
    private final @Nullable PublicAddresses addresses;

    /** @param addresses null when the server does not run: its port is not known then */
    public AdminCommands(Studios studios, Devices devices, @Nullable PublicAddresses addresses) {
        this.studios = studios;
        this.devices = devices;
        this.addresses = addresses;
    }

    /** Makes a studio and a one-time code for its first device. */
    public AdminAnswer create(String slug, @Nullable String domain) {
        return switch (studios.create(slug, domain)) {
            case Studios.CreateResult.Created(Studio studio) ->
                AdminAnswer.done(List.of(row(studio)), devices.issueCode(studio.id()));
            case Studios.CreateResult.SlugTaken() ->
                AdminAnswer.refused("There is already a studio " + slug + ". For another device: studio code " + slug);
            case Studios.CreateResult.DomainTaken() -> AdminAnswer.refused("Another studio has this domain.");
            case Studios.CreateResult.NotAName(String what) ->
                AdminAnswer.wrong("\"" + printable(what)
                        + "\" cannot be used. A studio's name has 1 to 63 of a-z, 0-9 and hyphens inside; a domain looks"
                        + " like www.example.org.");
        };
    }

    /** A one-time code for one more device. */
    public AdminAnswer code(String slug) {
        return studios.findBySlug(slug)
                .map(studio -> AdminAnswer.done(List.of(row(studio)), devices.issueCode(studio.id())))
                .orElseGet(() -> AdminAnswer.refused("There is no studio " + printable(slug) + "."));
    }

    public AdminAnswer list() {
        return AdminAnswer.done(studios.listStudios().stream().map(this::row).toList(), null);
    }

    private AdminAnswer.Row row(Studio studio) {
        return new AdminAnswer.Row(
                studio.slug(),
                studio.domain(),
                addresses == null ? null : addresses.origin(studio),
                devices.listDevices(studio.id()).size());
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\p{Alnum}.-]", "?");
    }
}
