package org.coachlibre.syncprotocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * JSON of the wire, both ways. Unknown fields are ignored, so that an old laptop survives a new server; what is too deep
 * (64), too long (a string of 1 MB) or too big (4 MB) is refused before it costs memory. Safe for use by several threads.
 */
public final class WireCodec {
    /** The deepest nesting that is read. */
    public static final int MAX_NESTING = 64;

    /** The longest string that is read, in characters. */
    public static final int MAX_STRING = 1_000_000;

    /** The largest document that is read, in bytes. */
    public static final int MAX_DOCUMENT = 4_000_000;

    private static final int MAX_NAME = 1_000;
    private static final int MAX_NUMBER = 100;

    private final ObjectMapper mapper = mapper();

    /** {@code value} as UTF-8 JSON; absent fields are left out. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a wire value: " + value.getClass().getName(), e);
        }
    }

    /** {@link #write} as text. */
    public String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /** {@code value} as a tree, to be put into a {@link WireEvent} or a {@link PushMessage}. */
    public JsonNode tree(Object value) {
        // By way of the text, so that it equals what the other end reads (an int or a long is the same number there).
        try {
            return mapper.readTree(write(value));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "not a wire value: " + value.getClass().getName(), e);
        }
    }

    /** @throws MalformedMessage when the bytes are no JSON, too big, or not a valid {@code type} */
    public <T> T read(byte[] json, Class<T> type) throws MalformedMessage {
        if (json.length > MAX_DOCUMENT) {
            throw new MalformedMessage("The message is larger than " + MAX_DOCUMENT + " bytes.");
        }
        try {
            return present(mapper.readValue(json, type));
        } catch (IOException | IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    /** {@link #read(byte[], Class)} of a text. */
    public <T> T read(String json, Class<T> type) throws MalformedMessage {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Reads the body of an event or of a pushed message. */
    public <T> T read(JsonNode body, Class<T> type) throws MalformedMessage {
        try {
            return present(mapper.treeToValue(body, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    private static <T> T present(T value) throws MalformedMessage {
        if (value == null) {
            throw new MalformedMessage("The message is null.");
        }
        return value;
    }

    private static MalformedMessage malformed(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof InvalidField field) {
            return new MalformedMessage(String.valueOf(field.getMessage()));
        }
        // Jackson's own messages quote the input: only their kind is repeated, so that no personal text reaches a log.
        return new MalformedMessage(
                "The message is not valid (" + cause.getClass().getSimpleName() + ").");
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(MAX_STRING)
                        .maxDocumentLength(MAX_DOCUMENT)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        SimpleModule instants = new SimpleModule("instants");
        instants.addSerializer(Instant.class, new InstantWriter());
        instants.addDeserializer(Instant.class, new InstantReader());
        return JsonMapper.builder(factory)
                .addModule(instants)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantReader extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(in.getText());
            } catch (DateTimeException e) {
                throw new InvalidField("An instant must look like 2026-06-14T02:00:00Z.");
            }
        }
    }
}
