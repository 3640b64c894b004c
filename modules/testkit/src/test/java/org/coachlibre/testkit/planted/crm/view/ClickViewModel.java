package org.coachlibre.testkit.planted.crm.view;

import javafx.scene.control.Button;

record ClickViewModel(Button button) {}
