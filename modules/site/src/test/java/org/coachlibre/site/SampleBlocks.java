package org.coachlibre.site;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;

/** A page with every type of block whose content no starter site has, in both languages. */
public final class SampleBlocks {
    private SampleBlocks() {}

    /** A starter site with that page at its end. */
    public static Site site(CoachingKind kind, Language main) {
        Site site = Samples.site(kind, main).addPage(page());
        for (Page page : SampleArticles.pages()) {
            site = site.addPage(page);
        }
        return site;
    }

    public static Page page() {
        return new Page(
                new PageId(new UUID(0, 999)),
                PageKind.PLAIN,
                LocalText.of("tous-les-blocs", "every-block"),
                LocalText.of("Tous les blocs", "Every block"),
                LocalText.of("Chaque type de bloc, une fois.", "Each type of block, once."),
                false,
                blocks());
    }

    private static PictureUse photo(String sha256, String french, String english) {
        return new PictureUse(new PictureUse.Photo(sha256), LocalText.of(french, english), false);
    }

    /** One of each, the identifiers b1, b2 and so on. */
    public static List<Block> blocks() {
        Supplier<String> ids = new Supplier<>() {
            private int next;

            @Override
            public String get() {
                next++;
                return "b" + next;
            }
        };
        return List.of(
                about(ids.get()),
                numbers(ids.get()),
                gallery(ids.get()),
                testimonials(ids.get()),
                logos(ids.get()),
                video(ids.get()),
                table(ids.get()),
                map(ids.get()),
                html(ids.get()),
                section(ids),
                columns(ids),
                new ArticlesBlock(
                        ids.get(),
                        Tone.TINTED,
                        LocalText.of("À lire", "To read"),
                        LocalText.of("Les derniers articles.", "The latest articles."),
                        LocalText.EMPTY,
                        3));
    }

    private static AboutBlock about(String id) {
        return new AboutBlock(
                id,
                Tone.PLAIN,
                LocalText.of("Qui je suis", "Who I am"),
                LocalRichText.of(
                        RichText.plain(
                                "Quinze ans en entreprise, puis le coaching. J’accompagne surtout des personnes qui changent de rôle."),
                        RichText.plain(
                                "Fifteen years in companies, then coaching. Most of those I work with are changing roles.")),
                photo(SamplePictures.SHORE, "Un rivage au matin", "A shore in the morning"),
                LinkButton.NONE,
                List.of(
                        new AboutBlock.Certification(
                                LocalText.same("Professional Certified Coach (PCC)"), LocalText.same("ICF"), "2021"),
                        new AboutBlock.Certification(
                                LocalText.same("EIA Senior Practitioner"), LocalText.same("EMCC"), "2018"),
                        new AboutBlock.Certification(
                                LocalText.of("Diplôme universitaire de coaching", "University diploma in coaching"),
                                LocalText.of("Université Lumière Lyon 2", "Lumière University Lyon 2"),
                                "")));
    }

    private static NumbersBlock numbers(String id) {
        return new NumbersBlock(
                id,
                Tone.TINTED,
                LocalText.of("En quelques chiffres", "In a few figures"),
                List.of(
                        figure("1 200 h", "1,200 h", "de coaching", "of coaching"),
                        figure("86", "86", "personnes accompagnées", "people coached"),
                        figure("12", "12", "ans de pratique", "years of practice"),
                        figure("2", "2", "langues", "languages")));
    }

    private static NumbersBlock.Figure figure(String french, String english, String counts, String counted) {
        return new NumbersBlock.Figure(LocalText.of(french, english), LocalText.of(counts, counted));
    }

    private static GalleryBlock gallery(String id) {
        return new GalleryBlock(
                id,
                Tone.PLAIN,
                LocalText.of("Le cabinet", "The practice"),
                LocalText.of(
                        "Un lieu clair, à cinq minutes de la gare.", "A bright place, five minutes from the station."),
                List.of(
                        new GalleryBlock.Item(
                                photo(SamplePictures.HILLS, "Des collines au loin", "Hills in the distance"),
                                LocalText.of("La vue", "The view")),
                        new GalleryBlock.Item(
                                photo(SamplePictures.SHORE, "Un rivage calme", "A quiet shore"), LocalText.EMPTY),
                        new GalleryBlock.Item(
                                new PictureUse(new PictureUse.Photo(SamplePictures.HILLS), LocalText.EMPTY, true),
                                LocalText.EMPTY),
                        new GalleryBlock.Item(
                                PictureUse.drawing("window"), LocalText.of("Côté jardin", "The garden side"))));
    }

    private static TestimonialsBlock testimonials(String id) {
        return new TestimonialsBlock(
                id,
                Tone.TINTED,
                LocalText.of("Ce qu’ils en disent", "What they say"),
                List.of(
                        said(
                                "J’ai cessé de courir. Mon équipe aussi.",
                                "I stopped running. So did my team.",
                                "Anna M.",
                                "Directrice des opérations",
                                "Head of operations"),
                        said(
                                "Claire écoute, puis pose la question que l’on évitait. Six mois plus tard, je faisais un autre métier, et le bon.",
                                "Claire listens, then asks the question one was avoiding. Six months later I had another job, and the right one.",
                                "Hugo B.",
                                "Ingénieur",
                                "Engineer"),
                        said("Concret, bienveillant, exigeant.", "Concrete, kind, demanding.", "Léa P.", "", "")));
    }

    private static TestimonialsBlock.Testimonial said(
            String french, String english, String author, String role, String englishRole) {
        return new TestimonialsBlock.Testimonial(
                LocalText.of(french, english), LocalText.same(author), LocalText.of(role, englishRole));
    }

    private static LogosBlock logos(String id) {
        return new LogosBlock(
                id,
                Tone.PLAIN,
                LocalText.of("Ils me font confiance", "They trust me"),
                List.of(
                        new LogosBlock.Logo(
                                new PictureUse(new PictureUse.Photo(SamplePictures.LOGO), LocalText.EMPTY, false),
                                LocalText.same("Orion SAS")),
                        new LogosBlock.Logo(PictureUse.NONE, LocalText.same("Atelier Vert")),
                        new LogosBlock.Logo(PictureUse.drawing("compass"), LocalText.same("Boussole & Fils")),
                        new LogosBlock.Logo(PictureUse.NONE, LocalText.same("Lyon Santé"))));
    }

    private static VideoBlock video(String id) {
        return new VideoBlock(
                id,
                Tone.DEEP,
                LocalText.of("Une minute pour me voir", "A minute to see me"),
                "https://youtu.be/aqz-KE-bpKQ?si=shared",
                PictureUse.NONE,
                LocalText.of("Pourquoi je coache (1 min 10)", "Why I coach (1 min 10)"));
    }

    private static TableBlock table(String id) {
        return new TableBlock(
                id,
                Tone.PLAIN,
                LocalText.of("Formules", "Packages"),
                LocalText.of("Prix toutes taxes comprises.", "Prices include all taxes."),
                LocalText.of(
                        " | Découverte | Accompagnement | Équipe\nDurée | 30 min | 6 × 1 h | 3 × 2 h\nPrix | gratuit | 540 € | sur devis\nEntre les séances | | messages | messages et bilan",
                        " | Discovery | Coaching | Team\nLength | 30 min | 6 × 1 h | 3 × 2 h\nPrice | free | €540 | on request\nBetween sessions | | messages | messages and review"),
                true);
    }

    private static MapBlock map(String id) {
        return new MapBlock(
                id,
                Tone.TINTED,
                LocalText.of("Me trouver", "Find me"),
                LocalText.of("Métro Sans-Souci, sortie 2.", "Underground Sans-Souci, exit 2."),
                "",
                PictureUse.drawing("map"));
    }

    private static HtmlBlock html(String id) {
        return new HtmlBlock(
                id,
                Tone.PLAIN,
                LocalText.of(
                        "<h1>Un extrait</h1><p onclick=\"x()\">Des mots <b>à moi</b>, avec <a href=\"https://example.org\">un lien</a>."
                                + "<script>alert(1)</script><ul><li>un<li>deux</ul><table><tr><th>A<th>B<tr><td>1</table>",
                        "<h3>An excerpt</h3><p style=\"color:red\">Words <b>of mine</b>, with <a href=\"javascript:x()\">no link</a>."
                                + "<iframe src=\"https://example.org\"></iframe><ol start=3><li>one<li>two</ol><blockquote>said</blockquote>"));
    }

    private static SectionBlock section(Supplier<String> ids) {
        return new SectionBlock(
                ids.get(),
                Tone.TINTED,
                LocalText.of("Comment nous travaillons", "How we work"),
                LocalText.of("Trois choses à savoir avant de commencer.", "Three things to know before we start."),
                List.of(
                        new ColumnsBlock(
                                ids.get(),
                                Tone.PLAIN,
                                List.of(
                                        List.of(text(ids.get(), "Avant", "Before", Tone.PLAIN)),
                                        List.of(text(ids.get(), "Pendant", "During", Tone.PLAIN)),
                                        List.of(text(ids.get(), "Après", "After", Tone.PLAIN)))),
                        new QuoteBlock(
                                ids.get(),
                                Tone.DEEP,
                                LocalText.of("On avance pas à pas.", "One step at a time."),
                                LocalText.EMPTY,
                                LocalText.EMPTY)));
    }

    private static ColumnsBlock columns(Supplier<String> ids) {
        return new ColumnsBlock(
                ids.get(),
                Tone.PLAIN,
                List.of(
                        List.of(
                                text(ids.get(), "En cabinet", "At the practice", Tone.PLAIN),
                                new PictureBlock(
                                        ids.get(), Tone.PLAIN, PictureUse.drawing("path"), LocalText.EMPTY, true)),
                        List.of(new SectionBlock(
                                ids.get(),
                                Tone.TINTED,
                                LocalText.of("À distance", "Remotely"),
                                LocalText.EMPTY,
                                List.of(new ColumnsBlock(
                                        ids.get(),
                                        Tone.PLAIN,
                                        List.of(
                                                List.of(text(ids.get(), "En visio", "By video", Tone.PLAIN)),
                                                List.of(
                                                        text(
                                                                ids.get(),
                                                                "Par téléphone",
                                                                "By telephone",
                                                                Tone.DEEP)))))))));
    }

    private static TextBlock text(String id, String french, String english, Tone tone) {
        return new TextBlock(
                id,
                tone,
                LocalText.of(french, english),
                LocalRichText.of(
                        RichText.plain("Une séance par quinzaine, toujours à la même heure, pour garder le rythme."),
                        RichText.plain("One session a fortnight, always at the same hour, to keep the rhythm.")));
    }
}
