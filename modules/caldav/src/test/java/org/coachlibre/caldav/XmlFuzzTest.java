package org.coachlibre.caldav;

import static org.coachlibre.caldav.Recorded.event;
import static org.coachlibre.caldav.Recorded.multistatus;
import static org.coachlibre.caldav.Recorded.status;
import static org.coachlibre.caldav.Recorded.token;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a server answers ends in an answer or a trouble: cut, doubled and sprinkled answers, the same ones each time. */
class XmlFuzzTest {
    private static final int INPUTS = 5_000;
    private static final byte[] SAMPLE = multistatus(
                    event("/cal/a%40b.ics", "1", "Lunch &amp; more"),
                    status("/cal/b.ics", 404),
                    status("/cal/", 507),
                    token("t1"))
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] NASTY = "<>&\"';:/%]]>\0\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);

    private final XmlAnswers xml = new XmlAnswers(1_000);

    @Test
    void security21_no_answer_throws_anything_else() {
        Random random = new Random(21);
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] body = mutated(random);
            DavAnswer answer = new DavAnswer(URI.create("https://example.org/cal/"), 207, "", "application/xml", body);
            try {
                xml.multistatus(answer).entries().forEach(Multistatus.Entry::etag);
                read++;
            } catch (TroubleException e) {
                assertTrue(e.trouble() instanceof Trouble.Malformed || e.trouble() instanceof Trouble.NotCalDav);
            }
            xml.condition(answer);
        }
        assertTrue(read > 0 && read < INPUTS, "the inputs are all of one kind: " + read);
    }

    private static byte[] mutated(Random random) {
        byte[] body = SAMPLE.clone();
        switch (random.nextInt(3)) {
            case 0 -> body = Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> {
                int from = random.nextInt(body.length);
                int length = random.nextInt(body.length - from);
                byte[] longer = Arrays.copyOf(body, body.length + length);
                System.arraycopy(body, from, longer, from + length, body.length - from);
                body = longer;
            }
            default -> {
                // Often only one, so that some stay readable.
                for (int i = random.nextInt(4); i >= 0; i--) {
                    body[random.nextInt(body.length)] = NASTY[random.nextInt(NASTY.length)];
                }
            }
        }
        return body;
    }
}
