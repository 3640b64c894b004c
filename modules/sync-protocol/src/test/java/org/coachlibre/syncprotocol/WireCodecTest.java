package org.coachlibre.syncprotocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireCodecTest {
    private final WireCodec codec = new WireCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"code\":\"a\"}",
                "{\"code\":\"a\",\"deviceName\":null}",
                "{\"code\":\"a\",\"deviceName\":\"b\"} more",
                "{\"code\":\"a\",\"code\":\"b\",\"deviceName\":\"b\"}",
                "{\"code\":{},\"deviceName\":\"b\"}"
            })
    void refusesWhatIsNoEnrolment(String json) {
        assertThrows(MalformedMessage.class, () -> codec.read(json, EnrolRequest.class));
    }

    @Test
    void saysWhichFieldIsWrongAndRepeatsNothingOfTheInput() {
        MalformedMessage wrong =
                assertThrows(MalformedMessage.class, () -> codec.read("{\"code\":\"s3cret\"}", EnrolRequest.class));
        assertEquals("deviceName: is missing", wrong.sentence());
        MalformedMessage garbled =
                assertThrows(MalformedMessage.class, () -> codec.read("{\"code\":s3cret", EnrolRequest.class));
        assertFalse(garbled.sentence().contains("s3cret"));
    }

    @Test
    void securityCheck24_depthLengthAndSizeAreBounded() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] longText = ("\"" + "x".repeat(1_100_000) + "\"").getBytes(StandardCharsets.UTF_8);
        byte[] big = new byte[WireCodec.MAX_DOCUMENT + 1];
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThrows(MalformedMessage.class, () -> codec.read(deep, JsonNode.class));
            assertThrows(MalformedMessage.class, () -> codec.read(longText, JsonNode.class));
            assertThrows(MalformedMessage.class, () -> codec.read(big, JsonNode.class));
        });
    }

    @Test
    void anInstantIsText() {
        assertThrows(
                MalformedMessage.class,
                () -> codec.read(
                        "{\"id\":\"0198a000-0000-7000-8000-000000000001\",\"start\":12,\"end\":13,"
                                + "\"expectedVersion\":1}",
                        BookingMove.class));
    }

    @Test
    void absentFieldsAreLeftOut() {
        assertTrue(codec.text(new Problem("A", "b", null)).indexOf("request") < 0);
    }
}
