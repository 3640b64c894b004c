package org.coachlibre.testkit.planted.caldav;

import javafx.beans.property.SimpleStringProperty;

record WindowInCalDav(SimpleStringProperty title) {}
