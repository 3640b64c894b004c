package org.coachlibre.site.content;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Heading;
import org.coachlibre.site.RichText.Items;
import org.coachlibre.site.RichText.Paragraph;
import org.coachlibre.site.RichText.Part;
import org.coachlibre.site.RichText.Quotation;
import org.coachlibre.site.RichText.Span;

/** Formatted text in JSON: {@code [{"p":[...]},{"h1":[...]},{"ul":[[...]]}]}; a plain span is a text, another an object. */
final class RichTextJson {
    private RichTextJson() {}

    static void write(JsonGenerator out, RichText text) throws IOException {
        out.writeStartArray();
        for (Part part : text.parts()) {
            out.writeStartObject();
            switch (part) {
                case Paragraph(List<Span> spans) -> field(out, "p", spans);
                case Heading(int level, List<Span> spans) -> field(out, "h" + level, spans);
                case Quotation(List<Span> spans) -> field(out, "q", spans);
                case Items(boolean numbered, List<List<Span>> items) -> {
                    out.writeArrayFieldStart(numbered ? "ol" : "ul");
                    for (List<Span> item : items) {
                        spans(out, item);
                    }
                    out.writeEndArray();
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void field(JsonGenerator out, String name, List<Span> spans) throws IOException {
        out.writeFieldName(name);
        spans(out, spans);
    }

    private static void spans(JsonGenerator out, List<Span> spans) throws IOException {
        out.writeStartArray();
        for (Span span : spans) {
            if (span.equals(Span.plain(span.text()))) {
                out.writeString(span.text());
                continue;
            }
            out.writeStartObject();
            out.writeStringField("t", span.text());
            if (span.bold()) {
                out.writeBooleanField("b", true);
            }
            if (span.italic()) {
                out.writeBooleanField("i", true);
            }
            if (!(span.link() instanceof LinkTarget.Nowhere)) {
                out.writeStringField("a", span.link().toString());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Parts that this version does not know are left out. */
    static RichText read(JsonNode node) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : node) {
            part.properties().forEach(field -> {
                switch (field.getKey()) {
                    case "p" -> parts.add(new Paragraph(spans(field.getValue())));
                    case "h1" -> parts.add(new Heading(1, spans(field.getValue())));
                    case "h2" -> parts.add(new Heading(2, spans(field.getValue())));
                    case "q" -> parts.add(new Quotation(spans(field.getValue())));
                    case "ul", "ol" -> {
                        List<List<Span>> items = new ArrayList<>();
                        field.getValue().forEach(item -> items.add(spans(item)));
                        parts.add(new Items(field.getKey().equals("ol"), items));
                    }
                    default -> {}
                }
            });
        }
        return new RichText(parts);
    }

    private static List<Span> spans(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : node) {
            spans.add(
                    span.isTextual()
                            ? Span.plain(span.asText())
                            : new Span(
                                    span.path("t").asText(""),
                                    span.path("b").asBoolean(),
                                    span.path("i").asBoolean(),
                                    LinkTarget.parse(span.path("a").asText(""))));
        }
        return spans;
    }
}
