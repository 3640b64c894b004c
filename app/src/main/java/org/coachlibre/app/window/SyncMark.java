package org.coachlibre.app.window;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.coachlibre.app.window.SyncPort.Kind;
import org.coachlibre.app.window.SyncPort.Look;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Phrases;

/** How the synchronisation stands, in words and as an icon, kept up to date. */
final class SyncMark {
    private final SyncPort port;
    private final Phrases phrases;
    private final WindowPorts ports;
    private final ReadOnlyObjectWrapper<Look> look;

    SyncMark(WindowPorts ports, Phrases phrases) {
        this.ports = ports;
        this.port = ports.sync();
        this.phrases = phrases;
        this.look = new ReadOnlyObjectWrapper<>(port.now());
        port.onChange(() -> FxThread.run(() -> look.set(port.now())));
    }

    ObservableValue<Look> look() {
        return look.getReadOnlyProperty();
    }

    ObservableValue<String> icon() {
        return look.map(now -> icon(now.kind()));
    }

    /** One sentence. */
    ObservableValue<String> sentence() {
        return Bindings.createStringBinding(
                () -> sentence(look.get()), look, phrases.localization().languageProperty());
    }

    private String sentence(Look now) {
        String state = now.kind() == Kind.UP_TO_DATE && now.onlyHere()
                ? phrases.now("sync.only-here")
                : phrases.now("sync."
                        + now.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        Instant last = now.lastContact();
        if (now.kind() == Kind.OFFLINE && last != null) {
            PracticeProfile profile = ports.profile().get();
            return state + " "
                    + phrases.now("sync.last", phrases.localization().dates().ago(last, profile.zone()));
        }
        return now.waiting() > 0 ? state + " " + phrases.now("sync.waiting", now.waiting()) : state;
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case OFF -> "fth-cloud-off";
            case UP_TO_DATE -> "fth-cloud";
            case WORKING -> "fth-refresh-cw";
            case OFFLINE -> "fth-wifi-off";
            case NEEDS_ATTENTION -> "fth-alert-circle";
        };
    }
}
