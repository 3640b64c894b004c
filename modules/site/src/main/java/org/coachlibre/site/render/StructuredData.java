package org.coachlibre.site.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Article;
import org.coachlibre.site.Block;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.SiteOffer;

/** What search engines read (schema.org, as JSON-LD): the practice, its offers, questions and answers. Data, not a script. */
final class StructuredData {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StructuredData() {}

    static String of(Canvas canvas, Page page) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        graph.add(practice(canvas, page));
        Article article = page.article();
        if (article != null) {
            graph.add(article(canvas, page, article));
        }
        for (Block block : page.allBlocks()) {
            if (block instanceof FaqBlock faq) {
                ObjectNode questions = questions(canvas, faq);
                if (!questions.get("mainEntity").isEmpty()) {
                    graph.add(questions);
                }
            }
        }
        try {
            // The end of the element must not be found inside a text.
            return MAPPER.writeValueAsString(root)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts can always be written", e);
        }
    }

    private static ObjectNode practice(Canvas canvas, Page page) {
        PracticeProfile profile = canvas.practice();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "ProfessionalService");
        node.put("name", profile.practiceName());
        put(node, "email", profile.email());
        put(node, "telephone", profile.phone());
        put(node, "address", profile.address().replace("\n", ", "));
        put(node, "description", canvas.words(canvas.site.site().tagline()));
        Optional<Page> home = canvas.site.site().findKind(PageKind.HOME);
        if (!canvas.site.baseUrl().isEmpty() && home.isPresent()) {
            String path = canvas.site
                    .addresses()
                    .find(home.get().id(), canvas.language)
                    .orElse("");
            node.put("url", canvas.site.baseUrl() + "/" + path);
        }
        if (!profile.coachName().isBlank()) {
            node.putObject("founder").put("@type", "Person").put("name", profile.coachName());
        }
        if (page.allBlocks().stream().anyMatch(ServicesBlock.class::isInstance)) {
            ArrayNode offers = node.putArray("makesOffer");
            canvas.site.data().offers().forEach(offer -> offers.add(offer(canvas, offer)));
        }
        return node;
    }

    private static ObjectNode offer(Canvas canvas, SiteOffer offer) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "Offer");
        Money price = offer.price();
        if (price != null) {
            node.put("price", price.amount().toPlainString());
            node.put("priceCurrency", price.currency().getCurrencyCode());
        }
        ObjectNode service = node.putObject("itemOffered");
        service.put("@type", "Service").put("name", canvas.words(offer.name()));
        put(service, "description", canvas.words(offer.description()));
        return node;
    }

    private static ObjectNode article(Canvas canvas, Page page, Article article) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "BlogPosting");
        node.put("headline", canvas.words(page.title()));
        node.put("datePublished", article.date().toString());
        node.put("inLanguage", canvas.language.code());
        put(node, "description", page.description().only(canvas.language));
        put(
                node,
                "keywords",
                String.join(", ", article.tags().stream().map(canvas::words).toList()));
        String author = ArticleFrame.author(canvas, article);
        if (!author.isBlank()) {
            node.putObject("author").put("@type", "Person").put("name", author);
        }
        canvas.site
                .addresses()
                .find(page.id(), canvas.language)
                .filter(path -> !canvas.site.baseUrl().isEmpty())
                .ifPresent(path -> node.put("url", canvas.site.baseUrl() + "/" + path));
        return node;
    }

    private static ObjectNode questions(Canvas canvas, FaqBlock faq) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "FAQPage");
        ArrayNode entries = node.putArray("mainEntity");
        for (FaqBlock.Question question : faq.questions()) {
            String asked = canvas.words(question.question());
            String answer = question.answer().in(canvas.language).words();
            // What is empty is not on the page either.
            if (!asked.isBlank() && !answer.isBlank()) {
                ObjectNode entry = entries.addObject();
                entry.put("@type", "Question").put("name", asked);
                entry.putObject("acceptedAnswer").put("@type", "Answer").put("text", answer);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            node.put(name, value.strip());
        }
    }
}
