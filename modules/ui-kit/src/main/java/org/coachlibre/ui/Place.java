package org.coachlibre.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * One place of the window's navigation: Today, Calendar, People, Site, Messages, Settings. All methods are called on the
 * JavaFX thread. The window asks for the content at first look and keeps it.
 */
public interface Place {

    /** Stable name: {@code today}, {@code calendar}, {@code people}, {@code site}, {@code messages}, {@code settings}. */
    String id();

    /** The name in the navigation, in the language of the moment. */
    ObservableValue<String> title();

    /** An icon of the Feather family by its Ikonli name, such as {@code fth-calendar}. */
    String icon();

    /** The place itself; built at the first call, the same node at each later one. */
    Node content();

    /** The number beside the title; zero shows nothing. */
    default ObservableValue<Number> badge() {
        return Badges.NONE;
    }

    /** The place was brought to the front. */
    default void shown() {}

    /** The key N: make a new thing of the kind this place keeps. */
    default void newThing() {}

    /** The key /: put the caret into this place's search field. */
    default void focusSearch() {}

    /** The key Esc: one step back inside the place. False when there was nothing to go back from. */
    default boolean back() {
        return false;
    }
}
