package org.coachlibre.site.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coachlibre.site.text.RichHtml;

/**
 * What the page in the editor tells. It is a page like others, with what people pasted into it: each message is checked for its form and
 * size here, and what it names is looked up before anything is done.
 */
sealed interface CanvasMessage {
    /** A block was clicked. */
    record Selected(String block) implements CanvasMessage {}

    /** An empty list inside a block was clicked. */
    record SlotSelected(String block, int slot) implements CanvasMessage {}

    record PageWanted(String page) implements CanvasMessage {}

    record Entered(CanvasViewModel.Caret caret) implements CanvasMessage {}

    record Left() implements CanvasMessage {}

    /** @param isSettled see {@link CanvasViewModel#type} */
    record Typed(CanvasViewModel.Caret caret, String value, int headingLevel, boolean isSettled)
            implements CanvasMessage {}

    /** A block was dragged. */
    record Moved(String block, BlockSpot spot) implements CanvasMessage {}

    /** A place between blocks was clicked, at a point of the view, in the page's pixels. */
    record PlaceWanted(BlockSpot spot, double x, double y) implements CanvasMessage {}

    /**
     * Words of a formatted text are selected.
     *
     * @param forms what they are, parted by blanks: {@code bold italic link heading subheading bullets numbers quote}
     * @param link where they lead; empty for nowhere
     */
    record WordsSelected(double x, double y, double width, double height, String forms, String link)
            implements CanvasMessage {}

    record NothingSelected() implements CanvasMessage {}

    ObjectMapper MAPPER = new ObjectMapper();
    Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    int LONGEST = RichHtml.LONGEST + 10_000;

    /** Reads a message; empty when it is none. */
    static Optional<CanvasMessage> parse(String json) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            return node == null ? Optional.empty() : read(node);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<CanvasMessage> read(JsonNode node) {
        String block = id(node, "block");
        CanvasViewModel.Caret caret =
                new CanvasViewModel.Caret(block, node.path("field").asText(""));
        boolean hasBlock = !block.isEmpty();
        return switch (node.path("act").asText("")) {
            case "select" -> only(hasBlock, new Selected(block));
            case "slot" -> only(hasBlock, new SlotSelected(block, slot(node)));
            case "page" -> only(true, new PageWanted(id(node, "page")));
            case "enter" -> only(hasBlock, new Entered(caret));
            case "leave" -> Optional.of(new Left());
            case "type" ->
                only(
                        hasBlock,
                        new Typed(
                                caret,
                                node.path("value").asText(""),
                                Math.clamp(node.path("level").asInt(1), 1, 6),
                                node.path("settled").asBoolean(false)));
            case "move" -> spot(node).filter(spot -> hasBlock).map(spot -> new Moved(block, spot));
            case "place" ->
                spot(node)
                        .map(spot -> new PlaceWanted(
                                spot, node.path("x").asDouble(0), node.path("y").asDouble(0)));
            case "words" ->
                Optional.of(new WordsSelected(
                        node.path("x").asDouble(0),
                        node.path("y").asDouble(0),
                        node.path("width").asDouble(0),
                        node.path("height").asDouble(0),
                        node.path("forms").asText(""),
                        node.path("link").asText("")));
            case "nothing" -> Optional.of(new NothingSelected());
            default -> Optional.empty();
        };
    }

    private static Optional<CanvasMessage> only(boolean isWhole, CanvasMessage message) {
        return isWhole ? Optional.of(message) : Optional.empty();
    }

    private static Optional<BlockSpot> spot(JsonNode node) {
        String beside = id(node, "beside");
        String inside = id(node, "inside");
        if (!beside.isEmpty()) {
            return Optional.of(new BlockSpot.Beside(beside, node.path("below").asBoolean(true)));
        }
        return inside.isEmpty() ? Optional.empty() : Optional.of(new BlockSpot.Inside(inside, slot(node)));
    }

    private static int slot(JsonNode node) {
        return Math.clamp(node.path("slot").asInt(0), 0, 20);
    }

    private static String id(JsonNode node, String name) {
        String id = node.path(name).asText("");
        return ID.matcher(id).matches() ? id : "";
    }
}
