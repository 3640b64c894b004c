package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.coachlibre.core.Language;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.site.SitePublishing.PublishResult;
import org.coachlibre.testkit.DirectTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishViewModelTest {
    @TempDir
    Path directory;

    @Test
    void publishingTellsWhatItDoesAndCountsDown() {
        try (SampleRoom room = new SampleRoom(directory)) {
            room.start();
            DirectTasks tasks = new DirectTasks();
            PublishViewModel model = new PublishViewModel(
                    room.studio, room.publishing, tasks, new SimpleObjectProperty<>(Language.ENGLISH));
            model.recount();
            assertEquals(7, model.count().getValue());
            List<PublishResult> results = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            model.publish("Publishing", "files", results::add, failures::add);
            assertEquals(List.of(), failures);
            assertEquals(List.of(room.publishing.next), results);
            assertEquals(0, model.count().getValue());
            assertEquals(List.of("Publishing"), tasks.titles());
            assertEquals("files", tasks.reports().getFirst().what());
        }
    }
}
