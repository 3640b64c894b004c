package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasMessageTest {
    @Test
    void readsWhatThePageTells() {
        assertEquals(
                Optional.of(new CanvasMessage.Typed(new CanvasViewModel.Caret("b1", "title"), "Bonjour", 2, true)),
                CanvasMessage.parse(
                        "{\"act\":\"type\",\"block\":\"b1\",\"field\":\"title\",\"value\":\"Bonjour\",\"level\":2,\"settled\":true}"));
        assertEquals(
                Optional.of(new CanvasMessage.Moved("b1", new BlockSpot.Inside("s", 1))),
                CanvasMessage.parse("{\"act\":\"move\",\"block\":\"b1\",\"inside\":\"s\",\"slot\":1}"));
        assertEquals(
                Optional.of(new CanvasMessage.PlaceWanted(new BlockSpot.Beside("b1", false), 3, 4)),
                CanvasMessage.parse("{\"act\":\"place\",\"beside\":\"b1\",\"below\":false,\"x\":3,\"y\":4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"act\":\"type\"}",
                "{\"act\":\"select\",\"block\":\"<img>\"}",
                "{\"act\":\"select\",\"block\":{\"a\":1}}",
                "{\"act\":\"move\",\"block\":\"a\"}",
                "{\"act\":\"quit\",\"block\":\"a\"}",
                "page:x"
            })
    void whatIsNoMessageIsPassedOver(String json) {
        assertEquals(Optional.empty(), CanvasMessage.parse(json));
    }

    @Test
    void numbersAreHeldWithinWhatThereIs() {
        CanvasMessage.SlotSelected slot = assertInstanceOf(
                CanvasMessage.SlotSelected.class,
                CanvasMessage.parse("{\"act\":\"slot\",\"block\":\"a\",\"slot\":-2000000000}")
                        .orElseThrow());
        assertEquals(0, slot.slot());
        CanvasMessage.Typed typed = assertInstanceOf(
                CanvasMessage.Typed.class,
                CanvasMessage.parse("{\"act\":\"type\",\"block\":\"a\",\"level\":99}")
                        .orElseThrow());
        assertEquals(6, typed.headingLevel());
        assertEquals(
                Optional.empty(),
                CanvasMessage.parse(
                        "{\"act\":\"type\",\"block\":\"a\",\"value\":\"" + "x".repeat(CanvasMessage.LONGEST) + "\"}"));
    }

    @Property(tries = 300)
    void nothingThatIsToldBreaksTheProgram(@ForAll String told) {
        Optional<CanvasMessage> message = CanvasMessage.parse(told);
        assertEquals(message, CanvasMessage.parse(told));
    }
}
