package org.coachlibre.site.content;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.RichText;
import org.coachlibre.site.Tone;
import org.jspecify.annotations.Nullable;

/** How the site's values look in JSON: texts by language code, links and pictures as one text each. */
final class SiteModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    SiteModule() {
        super("site");
        write(LocalText.class, (text, out) -> {
            out.writeStartObject();
            for (Language language : Language.values()) {
                if (text.has(language)) {
                    out.writeStringField(language.code(), text.only(language));
                }
            }
            out.writeEndObject();
        });
        read(LocalText.class, LocalText.EMPTY, node -> {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, node.path(language.code()).asText(""));
            }
            return new LocalText(texts);
        });
        write(LocalRichText.class, (text, out) -> {
            out.writeStartObject();
            for (Language language : Language.values()) {
                if (text.byLanguage().containsKey(language)) {
                    out.writeFieldName(language.code());
                    RichTextJson.write(out, text.only(language));
                }
            }
            out.writeEndObject();
        });
        read(LocalRichText.class, LocalRichText.EMPTY, node -> {
            Map<Language, RichText> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, RichTextJson.read(node.path(language.code())));
            }
            return new LocalRichText(texts);
        });
        write(PageId.class, (id, out) -> out.writeString(id.toString()));
        write(LinkTarget.class, (target, out) -> out.writeString(target.toString()));
        read(LinkTarget.class, LinkTarget.NOWHERE, node -> LinkTarget.parse(node.asText("")));
        write(PictureUse.Source.class, (source, out) -> out.writeString(name(source)));
        read(PictureUse.Source.class, new PictureUse.None(), node -> source(node.asText("")));
        write(LocalDate.class, (date, out) -> out.writeString(date.toString()));
        read(LocalDate.class, LocalDate.EPOCH, node -> date(node.asText("")));
        write(Instant.class, (instant, out) -> out.writeString(instant.toString()));
        read(Instant.class, null, node -> instant(node.asText("")));
        write(Tone.class, (tone, out) -> out.writeString(tone.name()));
        read(Tone.class, Tone.PLAIN, node -> tone(node.asText("")));
    }

    private static String name(PictureUse.Source source) {
        return switch (source) {
            case PictureUse.None() -> "";
            case PictureUse.Drawing(String name) -> "drawing:" + name;
            case PictureUse.Photo(String sha256) -> "photo:" + sha256;
        };
    }

    private static PictureUse.Source source(String text) {
        if (text.startsWith("drawing:")) {
            return new PictureUse.Drawing(text.substring("drawing:".length()));
        }
        return text.startsWith("photo:")
                ? new PictureUse.Photo(text.substring("photo:".length()))
                : new PictureUse.None();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A tone that this version does not know is plain. */
    private static Tone tone(String name) {
        for (Tone tone : Tone.values()) {
            if (tone.name().equals(name.toUpperCase(Locale.ROOT))) {
                return tone;
            }
        }
        return Tone.PLAIN;
    }

    private interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface Reader<T> {
        @Nullable
        T read(JsonNode node) throws IOException;
    }

    private <T> void write(Class<T> type, Writer<T> writer) {
        addSerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writer.write(value, out);
            }
        });
    }

    /** A missing or null value reads as {@code missing}. */
    private <T> void read(Class<T> type, @Nullable T missing, Reader<T> reader) {
        addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return reader.read(in.readValueAsTree());
            }

            @Override
            public @Nullable T getNullValue(DeserializationContext context) {
                return missing;
            }

            @Override
            public @Nullable Object getAbsentValue(DeserializationContext context) {
                return missing;
            }
        });
    }
}
