package org.coachlibre.ui;

import java.time.Clock;
import java.util.Arrays;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;

/** {@link Localization} by bindings on one language property. */
public final class LiveLocalization implements Localization {
    private final ReadOnlyObjectWrapper<Language> language;
    private final Clock clock;
    private volatile Language current;

    public LiveLocalization(Language first, Clock clock) {
        this.language = new ReadOnlyObjectWrapper<>(first);
        this.current = first;
        this.clock = clock;
        // A change listener reads the value, which a property needs before it tells of its next change.
        language.addListener((property, before, now) -> current = now);
    }

    @Override
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    @Override
    public void use(Language next) {
        current = next; // first, because bindings read it while the property tells of its change
        language.set(next);
    }

    @Override
    public Messages messages(String bundle) {
        return new Messages(bundle, current.locale());
    }

    @Override
    public ObservableValue<String> text(String bundle, String key, ObservableValue<?>... arguments) {
        Observable[] dependencies = new Observable[arguments.length + 1];
        System.arraycopy(arguments, 0, dependencies, 0, arguments.length);
        dependencies[arguments.length] = language;
        return Bindings.createStringBinding(
                () -> messages(bundle)
                        .text(
                                key,
                                Arrays.stream(arguments)
                                        .map(LiveLocalization::valueOf)
                                        .toArray()),
                dependencies);
    }

    private static Object valueOf(ObservableValue<?> argument) {
        Object value = argument.getValue();
        return value == null ? "" : value;
    }

    @Override
    public Dates dates() {
        return new Dates(current.locale(), clock);
    }
}
