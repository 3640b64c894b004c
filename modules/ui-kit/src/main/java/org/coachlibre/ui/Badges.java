package org.coachlibre.ui;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/** Shared badge values. */
final class Badges {
    static final ObservableValue<Number> NONE = new ReadOnlyIntegerWrapper(0).getReadOnlyProperty();

    private Badges() {}
}
