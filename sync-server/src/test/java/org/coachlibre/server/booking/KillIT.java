package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Y12: a booking that the server acknowledged survives kill -9 of the server right after the answer. */
class KillIT {
    private static final Pattern SLOT = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");
    private static final int LANES = 2;

    @TempDir
    Path data;

    @Test
    void acknowledgedBookingsSurviveFiftyKills() throws Exception {
        killAndLook(50);
    }

    @Test
    @Tag("long")
    void acknowledgedBookingsSurviveAThousandKills() throws Exception {
        killAndLook(1000);
    }

    private void killAndLook(int kills) throws Exception {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> found = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path folder = data.resolve("lane" + lane);
                found.add(lanes.submit(() -> lane(folder, kills / LANES)));
            }
            int all = 0;
            for (Future<Integer> lane : found) {
                all += lane.get();
            }
            assertEquals(kills, all);
        }
    }

    /** How many acknowledged bookings were there after the last kill. */
    private static int lane(Path folder, int kills) throws IOException {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            try (ServerProcess child = ServerProcess.start(folder)) {
                if (!links.isEmpty()) {
                    assertEquals(200, child.get(links.getLast()).statusCode());
                }
                Matcher slot = SLOT.matcher(child.get("/en/book/discovery").body());
                assertTrue(slot.find());
                links.add(child.book("discovery", slot.group(1)));
            }
        }
        int found = 0;
        try (ServerProcess child = ServerProcess.start(folder)) {
            for (String link : links) {
                HttpResponse<String> page = child.get(link);
                found += page.statusCode() == 200 && page.body().contains("Your session") ? 1 : 0;
            }
        }
        return found;
    }
}
