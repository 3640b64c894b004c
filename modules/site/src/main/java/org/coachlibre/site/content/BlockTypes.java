package org.coachlibre.site.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.GalleryBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.HtmlBlock;
import org.coachlibre.site.LogosBlock;
import org.coachlibre.site.MapBlock;
import org.coachlibre.site.NumbersBlock;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TableBlock;
import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.UnknownBlock;
import org.coachlibre.site.VideoBlock;

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
            Map.entry("gallery", GalleryBlock.class),
            Map.entry("video", VideoBlock.class),
            Map.entry("testimonials", TestimonialsBlock.class),
            Map.entry("numbers", NumbersBlock.class),
            Map.entry("logos", LogosBlock.class),
            Map.entry("map", MapBlock.class),
            Map.entry("table", TableBlock.class),
            Map.entry("html", HtmlBlock.class),
            Map.entry("articles", ArticlesBlock.class),
            Map.entry("section", SectionBlock.class),
            Map.entry("columns", ColumnsBlock.class),
            Map.entry("supplied", SuppliedBlock.class));
    private static final String TYPE = "block";
    private static final String ID = "id";
    private static final String BLOCKS = "blocks";
    private static final String COLUMNS = "columns";

    private BlockTypes() {}

    /** Every type that can be stored. */
    static Collection<Class<? extends Block>> classes() {
        return TYPES.values();
    }

    static JsonNode write(ObjectMapper mapper, Block block) {
        if (block instanceof UnknownBlock unknown) {
            return word(mapper, unknown);
        }
        ObjectNode node = mapper.createObjectNode();
        node.put(TYPE, name(block));
        if (block instanceof ContainerBlock container) {
            node.setAll((ObjectNode) mapper.valueToTree(container.mapSlots(slot -> List.of())));
            inside(mapper, node, container);
        } else {
            node.setAll((ObjectNode) mapper.valueToTree(block));
        }
        return node;
    }

    /** As it was read; only a copy has another id. */
    private static JsonNode word(ObjectMapper mapper, UnknownBlock unknown) {
        try {
            JsonNode node = mapper.readTree(unknown.json());
            if (node instanceof ObjectNode object && !node.path(ID).asText("").equals(unknown.id())) {
                object.put(ID, unknown.id());
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }

    private static void inside(ObjectMapper mapper, ObjectNode node, ContainerBlock container) {
        switch (container) {
            case SectionBlock section -> node.set(BLOCKS, list(mapper, section.blocks()));
            case ColumnsBlock columns -> {
                ArrayNode lists = node.putArray(COLUMNS);
                columns.columns().forEach(column -> lists.add(list(mapper, column)));
            }
        }
    }

    static ArrayNode list(ObjectMapper mapper, List<Block> blocks) {
        ArrayNode list = mapper.createArrayNode();
        blocks.forEach(block -> list.add(write(mapper, block)));
        return list;
    }

    static List<Block> readList(ObjectMapper mapper, JsonNode list) throws JsonProcessingException {
        return readList(mapper, list, 0);
    }

    private static List<Block> readList(ObjectMapper mapper, JsonNode list, int around) throws JsonProcessingException {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode node : list) {
            blocks.add(read(mapper, node, around));
        }
        return blocks;
    }

    /** @param around how many containers stand around it; one that stands too deep is kept as it is and shown as nothing */
    private static Block read(ObjectMapper mapper, JsonNode node, int around) throws JsonProcessingException {
        String name = node.path(TYPE).asText("");
        Class<? extends Block> type = TYPES.get(name);
        boolean isContainer = type != null && ContainerBlock.class.isAssignableFrom(type);
        if (type == null || (isContainer && around >= ContainerBlock.DEEPEST)) {
            return new UnknownBlock(node.path(ID).asText(""), name, mapper.writeValueAsString(node));
        }
        if (!isContainer) {
            return mapper.treeToValue(node, type);
        }
        ObjectNode alone = ((ObjectNode) node).deepCopy();
        alone.remove(List.of(BLOCKS, COLUMNS));
        return switch ((ContainerBlock) mapper.treeToValue(alone, type)) {
            case SectionBlock section -> section.withBlocks(readList(mapper, node.path(BLOCKS), around + 1));
            case ColumnsBlock columns -> {
                List<List<Block>> lists = new ArrayList<>();
                for (JsonNode list : node.path(COLUMNS)) {
                    lists.add(readList(mapper, list, around + 1));
                }
                yield columns.withColumns(lists);
            }
        };
    }

    private static String name(Block block) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == block.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No stored name for " + block.getClass()));
    }
}
