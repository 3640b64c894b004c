package org.coachlibre.app.commands;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.markdown.BuildRequest;
import org.coachlibre.site.markdown.BuildResult;
import org.coachlibre.site.markdown.BuildResult.Built;
import org.coachlibre.site.markdown.BuildResult.Refused;
import org.coachlibre.site.markdown.Finding;
import org.coachlibre.site.markdown.MarkdownSite;

/** The part of {@code site build} that needs no practice, and therefore nothing but the renderer in memory. */
final class MarkdownBuilding {
    /** So many sentences are printed; all of them are in the JSON. */
    private static final int MOST_SENTENCES = 50;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;

    MarkdownBuilding(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    /** Builds and tells; returns the exit code. */
    int run(MarkdownOptions options, Path source, Path target, String baseUrl, boolean json) throws IOException {
        Messages texts = SiteBuildCommand.messages(locale);
        if (!baseUrl.isEmpty() && !MarkdownSite.isAddress(baseUrl)) {
            err.println(texts.text("markdown.base-url", baseUrl));
            return PracticeOpener.USAGE;
        }
        String code = options.language;
        if (code != null && !code.equals("fr") && !code.equals("en")) {
            err.println(texts.text("markdown.language", code));
            return PracticeOpener.USAGE;
        }
        Language language = code == null ? null : Language.ofCode(code);
        BuildRequest request = new BuildRequest(source, target, baseUrl, options.theme, options.title, language);
        BuildResult result;
        try {
            result = new MarkdownSite(request, InstantSource.system()).build();
        } catch (IOException e) {
            err.println(texts.text("markdown.failed", target, String.valueOf(e.getMessage())));
            return PracticeOpener.REFUSED;
        }
        // Not a switch over the types: linking one takes a hundredth of a second in each process.
        if (result instanceof Built built) {
            return built(built, target, json, texts);
        }
        Finding why = ((Refused) result).why();
        err.println(why.sentence(MarkdownSite.messages(locale)));
        return isUsage(why) ? PracticeOpener.USAGE : PracticeOpener.REFUSED;
    }

    private int built(Built built, Path target, boolean json, Messages texts) throws IOException {
        Messages sentences = MarkdownSite.messages(locale);
        built.findings().stream().limit(MOST_SENTENCES).forEach(finding -> err.println(finding.sentence(sentences)));
        int more = built.findings().size() - MOST_SENTENCES;
        if (more > 0) {
            err.println(texts.text("markdown.more", Integer.toString(more)));
        }
        if (json) {
            out.println(json(built, target, sentences));
        } else {
            out.println(texts.text(
                    built.pages() == 1 ? "markdown.built-one" : "markdown.built",
                    Integer.toString(built.pages()),
                    Integer.toString(built.files()),
                    target.toString(),
                    Integer.toString(built.written())));
            if (built.drafts() > 0) {
                out.println(texts.text(
                        built.drafts() == 1 ? "markdown.drafts-one" : "markdown.drafts",
                        Integer.toString(built.drafts())));
            }
            if (built.removedMarkup() > 0) {
                out.println(texts.text("markdown.removed", built.removedMarkup()));
            }
        }
        return built.isComplete() ? PracticeOpener.DONE : PracticeOpener.REFUSED;
    }

    /** Written token by token: the mapper of the other commands would take longer than a small site. */
    private static String json(Built built, Path target, Messages sentences) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("result", built.isComplete() ? "built" : "incomplete");
            json.writeStringField("out", target.toString());
            json.writeNumberField("pages", built.pages());
            json.writeNumberField("files", built.files());
            json.writeNumberField("written", built.written());
            json.writeNumberField("removed", built.removed());
            json.writeNumberField("bytes", built.bytes());
            json.writeNumberField("drafts", built.drafts());
            json.writeNumberField("removedMarkup", built.removedMarkup());
            json.writeArrayFieldStart("findings");
            for (Finding finding : built.findings()) {
                json.writeStartObject();
                json.writeStringField("kind", finding.kind().name());
                json.writeBooleanField("error", finding.isError());
                json.writeStringField("file", finding.file());
                json.writeNumberField("line", finding.line());
                json.writeStringField("detail", finding.detail());
                json.writeStringField("sentence", finding.sentence(sentences));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    /** What the caller asked for wrongly, and what was not changed therefore. */
    private static boolean isUsage(Finding why) {
        return switch (why.kind()) {
            case NOT_A_FOLDER, OUT_INSIDE, OUT_NOT_EMPTY, UNKNOWN_THEME -> true;
            default -> false;
        };
    }
}
