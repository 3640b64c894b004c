package org.coachlibre.site.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.UnknownBlock;

/** The stable names of the block types in the stored format. */
final class BlockTypes {
    private static final Map<String, Class<? extends Block>> TYPES = Map.ofEntries(
            Map.entry("hero", HeroBlock.class),
            Map.entry("text", TextBlock.class),
            Map.entry("picture", PictureBlock.class),
            Map.entry("services", ServicesBlock.class),
            Map.entry("quote", QuoteBlock.class),
            Map.entry("steps", StepsBlock.class),
            Map.entry("faq", FaqBlock.class),
            Map.entry("about", AboutBlock.class),
            Map.entry("call", CallToActionBlock.class),
            Map.entry("contact", ContactBlock.class),
            Map.entry("booking", BookingBlock.class),
            Map.entry("details", DetailsBlock.class),
            Map.entry("divider", DividerBlock.class),
            Map.entry("supplied", SuppliedBlock.class));
    private static final String TYPE = "block";

    private BlockTypes() {}

    static JsonNode write(ObjectMapper mapper, Block block) {
        if (block instanceof UnknownBlock unknown) {
            try {
                return mapper.readTree(unknown.json());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What was read as JSON can be written as JSON", e);
            }
        }
        ObjectNode node = mapper.createObjectNode();
        node.put(TYPE, name(block));
        node.setAll((ObjectNode) mapper.valueToTree(block));
        return node;
    }

    static Block read(ObjectMapper mapper, JsonNode node) throws JsonProcessingException {
        String name = node.path(TYPE).asText("");
        Class<? extends Block> type = TYPES.get(name);
        if (type == null) {
            return new UnknownBlock(node.path("id").asText(""), name, mapper.writeValueAsString(node));
        }
        return mapper.treeToValue(node, type);
    }

    private static String name(Block block) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == block.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No stored name for " + block.getClass()));
    }
}
