package org.coachlibre.site.content;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.Site;

/**
 * The site as JSON, a text for the frame and one for each page. Format 1. A reader takes what it knows: fields of a newer
 * version are ignored, fields that an older one lacks are empty, block types of a newer version kept word for word. Immutable; safe for use by several threads.
 */
public final class SiteCodec {
    /** Written beside every text. */
    public static final int FORMAT = 1;

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .withConfigOverride(List.class, SiteCodec::emptyWhenMissing)
            .withConfigOverride(String.class, SiteCodec::emptyWhenMissing)
            .addModule(new SiteModule())
            .build();

    private static void emptyWhenMissing(MutableConfigOverride type) {
        type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private record Frame(List<String> languages, String themeId, LocalText tagline) {}

    /** The site without its pages. */
    public String writeFrame(Site site) {
        return write(new Frame(site.languages().stream().map(Language::code).toList(), site.themeId(), site.tagline()));
    }

    /** @throws UnreadableSite when {@code json} is no frame */
    public Site readFrame(String json, List<Page> pages) {
        Frame frame = read(json, Frame.class);
        return new Site(
                frame.languages().stream().map(Language::ofCode).distinct().toList(),
                frame.themeId(),
                frame.tagline(),
                pages);
    }

    public String writePage(Page page) {
        ObjectNode node = mapper.valueToTree(page.withBlocks(List.of()));
        node.put("id", page.id().toString());
        if (page.article() == null) {
            node.remove("article");
        }
        node.set("blocks", BlockTypes.list(mapper, page.blocks()));
        return write(node);
    }

    /** @throws UnreadableSite when {@code json} is no page */
    public Page readPage(String json) {
        try {
            ObjectNode node = (ObjectNode) mapper.readTree(json);
            List<Block> blocks = BlockTypes.readList(mapper, node.withArray("blocks"));
            PageHead head = mapper.treeToValue(node, PageHead.class);
            return new Page(
                    PageId.of(head.id()),
                    head.kind(),
                    head.slug(),
                    head.title(),
                    head.description(),
                    head.inMenu(),
                    blocks,
                    head.article());
        } catch (JsonProcessingException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new UnreadableSite(e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every site can be written", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableSite(e);
        }
    }

    /** A stored text that is no site: the file is damaged, or was written by something else. */
    public static final class UnreadableSite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableSite(Exception cause) {
            super("The stored site cannot be read", cause);
        }
    }
}
