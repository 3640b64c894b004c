package org.coachlibre.site.view;

import java.util.List;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContactBlock;
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

/** What each type of block lets the coach edit, in the order of the inspector. */
final class BlockForms {
    private BlockForms() {}

    static List<FieldSpec> of(Block block) {
        return switch (block) {
            case HeroBlock _ -> hero();
            case TextBlock _ -> text();
            case PictureBlock _ -> picture();
            case GalleryBlock _ -> gallery();
            case VideoBlock _ -> video();
            case ServicesBlock _ -> services();
            case QuoteBlock _ -> quote();
            case ArticlesBlock _ -> articles();
            case TestimonialsBlock _ -> testimonials();
            case StepsBlock _ -> steps();
            case NumbersBlock _ -> numbers();
            case FaqBlock _ -> faq();
            case AboutBlock _ -> about();
            case LogosBlock _ -> logos();
            case CallToActionBlock _ -> call();
            case ContactBlock _ -> contact();
            case BookingBlock _ -> booking();
            case MapBlock _ -> map();
            case TableBlock _ -> table();
            case DetailsBlock _ -> details();
            case HtmlBlock _ -> html();
            case SectionBlock _ -> section();
            case ColumnsBlock _ -> columns();
            case DividerBlock _, SuppliedBlock _, UnknownBlock _ -> List.of();
        };
    }

    private static List<FieldSpec> hero() {
        return Form.of(HeroBlock.class)
                .words("field.eyebrow", HeroBlock::eyebrow, HeroBlock::withEyebrow)
                .words("field.title", HeroBlock::title, HeroBlock::withTitle)
                .lines("field.lead", HeroBlock::lead, HeroBlock::withLead)
                .button("field.primary", HeroBlock::primary, HeroBlock::withPrimary)
                .button("field.secondary", HeroBlock::secondary, HeroBlock::withSecondary)
                .picture("field.picture", HeroBlock::picture, HeroBlock::withPicture)
                .fields();
    }

    private static List<FieldSpec> text() {
        return Form.of(TextBlock.class)
                .words("field.title", TextBlock::title, TextBlock::withTitle)
                .rich("field.text", TextBlock::text, TextBlock::withText)
                .fields();
    }

    private static List<FieldSpec> picture() {
        return Form.of(PictureBlock.class)
                .picture("field.picture", PictureBlock::picture, PictureBlock::withPicture)
                .words("field.caption", PictureBlock::caption, PictureBlock::withCaption)
                .toggle("field.wide", PictureBlock::wide, PictureBlock::withWide)
                .fields();
    }

    private static List<FieldSpec> gallery() {
        return Form.of(GalleryBlock.class)
                .words("field.title", GalleryBlock::title, GalleryBlock::withTitle)
                .lines("field.intro", GalleryBlock::intro, GalleryBlock::withIntro)
                .items(
                        "field.pictures",
                        GalleryBlock::items,
                        GalleryBlock::withItems,
                        GalleryBlock.Item.EMPTY,
                        item -> item.picture(
                                        "field.picture", GalleryBlock.Item::picture, GalleryBlock.Item::withPicture)
                                .words("field.caption", GalleryBlock.Item::caption, GalleryBlock.Item::withCaption))
                .fields();
    }

    private static List<FieldSpec> video() {
        return Form.of(VideoBlock.class)
                .words("field.title", VideoBlock::title, VideoBlock::withTitle)
                .plain("field.film", 1, VideoBlock::address, VideoBlock::withAddress)
                .picture("field.poster", VideoBlock::poster, VideoBlock::withPoster)
                .words("field.caption", VideoBlock::caption, VideoBlock::withCaption)
                .fields();
    }

    private static List<FieldSpec> services() {
        return Form.of(ServicesBlock.class)
                .words("field.title", ServicesBlock::title, ServicesBlock::withTitle)
                .lines("field.intro", ServicesBlock::intro, ServicesBlock::withIntro)
                .toggle("field.prices", ServicesBlock::prices, ServicesBlock::withPrices)
                .fields();
    }

    private static List<FieldSpec> articles() {
        return Form.of(ArticlesBlock.class)
                .words("field.title", ArticlesBlock::title, ArticlesBlock::withTitle)
                .lines("field.intro", ArticlesBlock::intro, ArticlesBlock::withIntro)
                .words("field.tag", ArticlesBlock::tag, ArticlesBlock::withTag)
                .choice(
                        "field.most",
                        List.of("", "3", "6", "12"),
                        block -> block.most() == 0 ? "" : Integer.toString(block.most()),
                        (block, most) -> block.withMost(most.isEmpty() ? 0 : Integer.parseInt(most)))
                .fields();
    }

    private static List<FieldSpec> quote() {
        return Form.of(QuoteBlock.class)
                .lines("field.quote", QuoteBlock::quote, QuoteBlock::withQuote)
                .words("field.author", QuoteBlock::author, QuoteBlock::withAuthor)
                .words("field.role", QuoteBlock::role, QuoteBlock::withRole)
                .fields();
    }

    private static List<FieldSpec> testimonials() {
        return Form.of(TestimonialsBlock.class)
                .words("field.title", TestimonialsBlock::title, TestimonialsBlock::withTitle)
                .items(
                        "field.testimonials",
                        TestimonialsBlock::testimonials,
                        TestimonialsBlock::withTestimonials,
                        TestimonialsBlock.Testimonial.EMPTY,
                        said -> said.lines(
                                        "field.quote",
                                        TestimonialsBlock.Testimonial::quote,
                                        TestimonialsBlock.Testimonial::withQuote)
                                .words(
                                        "field.author",
                                        TestimonialsBlock.Testimonial::author,
                                        TestimonialsBlock.Testimonial::withAuthor)
                                .words(
                                        "field.role",
                                        TestimonialsBlock.Testimonial::role,
                                        TestimonialsBlock.Testimonial::withRole))
                .fields();
    }

    private static List<FieldSpec> steps() {
        return Form.of(StepsBlock.class)
                .words("field.title", StepsBlock::title, StepsBlock::withTitle)
                .lines("field.intro", StepsBlock::intro, StepsBlock::withIntro)
                .toggle("field.numbered", StepsBlock::numbered, StepsBlock::withNumbered)
                .items(
                        "field.steps",
                        StepsBlock::steps,
                        StepsBlock::withSteps,
                        StepsBlock.Step.EMPTY,
                        step -> step.words("field.title", StepsBlock.Step::title, StepsBlock.Step::withTitle)
                                .lines("field.text", StepsBlock.Step::text, StepsBlock.Step::withText))
                .fields();
    }

    private static List<FieldSpec> numbers() {
        return Form.of(NumbersBlock.class)
                .words("field.title", NumbersBlock::title, NumbersBlock::withTitle)
                .items(
                        "field.figures",
                        NumbersBlock::figures,
                        NumbersBlock::withFigures,
                        NumbersBlock.Figure.EMPTY,
                        figure -> figure.words(
                                        "field.figure", NumbersBlock.Figure::figure, NumbersBlock.Figure::withFigure)
                                .words("field.counted", NumbersBlock.Figure::label, NumbersBlock.Figure::withLabel))
                .fields();
    }

    private static List<FieldSpec> faq() {
        return Form.of(FaqBlock.class)
                .words("field.title", FaqBlock::title, FaqBlock::withTitle)
                .items(
                        "field.questions",
                        FaqBlock::questions,
                        FaqBlock::withQuestions,
                        FaqBlock.Question.EMPTY,
                        question -> question.words(
                                        "field.question", FaqBlock.Question::question, FaqBlock.Question::withQuestion)
                                .rich("field.answer", FaqBlock.Question::answer, FaqBlock.Question::withAnswer))
                .fields();
    }

    private static List<FieldSpec> about() {
        return Form.of(AboutBlock.class)
                .words("field.title", AboutBlock::title, AboutBlock::withTitle)
                .rich("field.text", AboutBlock::text, AboutBlock::withText)
                .picture("field.picture", AboutBlock::picture, AboutBlock::withPicture)
                .items(
                        "field.certifications",
                        AboutBlock::certifications,
                        AboutBlock::withCertifications,
                        AboutBlock.Certification.EMPTY,
                        earned -> earned.choice(
                                        "field.level",
                                        KnownCertifications.NAMES,
                                        KnownCertifications::nameOf,
                                        KnownCertifications::choose)
                                .words(
                                        "field.label",
                                        AboutBlock.Certification::name,
                                        AboutBlock.Certification::withName)
                                .words(
                                        "field.issuer",
                                        AboutBlock.Certification::issuer,
                                        AboutBlock.Certification::withIssuer)
                                .plain(
                                        "field.year",
                                        1,
                                        AboutBlock.Certification::year,
                                        AboutBlock.Certification::withYear))
                .button("field.button", AboutBlock::button, AboutBlock::withButton)
                .fields();
    }

    private static List<FieldSpec> logos() {
        return Form.of(LogosBlock.class)
                .words("field.title", LogosBlock::title, LogosBlock::withTitle)
                .items(
                        "field.logos",
                        LogosBlock::logos,
                        LogosBlock::withLogos,
                        LogosBlock.Logo.EMPTY,
                        logo -> logo.words("field.label", LogosBlock.Logo::name, LogosBlock.Logo::withName)
                                .namedPicture("field.picture", LogosBlock.Logo::picture, LogosBlock.Logo::withPicture))
                .fields();
    }

    private static List<FieldSpec> call() {
        return Form.of(CallToActionBlock.class)
                .words("field.title", CallToActionBlock::title, CallToActionBlock::withTitle)
                .lines("field.text", CallToActionBlock::text, CallToActionBlock::withText)
                .button("field.primary", CallToActionBlock::primary, CallToActionBlock::withPrimary)
                .button("field.secondary", CallToActionBlock::secondary, CallToActionBlock::withSecondary)
                .fields();
    }

    private static List<FieldSpec> contact() {
        return Form.of(ContactBlock.class)
                .words("field.title", ContactBlock::title, ContactBlock::withTitle)
                .lines("field.intro", ContactBlock::intro, ContactBlock::withIntro)
                .lines("field.consent", ContactBlock::consent, ContactBlock::withConsent)
                .toggle("field.details", ContactBlock::details, ContactBlock::withDetails)
                .fields();
    }

    private static List<FieldSpec> booking() {
        return Form.of(BookingBlock.class)
                .words("field.title", BookingBlock::title, BookingBlock::withTitle)
                .lines("field.text", BookingBlock::text, BookingBlock::withText)
                .words("field.button", BookingBlock::button, BookingBlock::withButton)
                .offer("field.offerId", BookingBlock::offerId, BookingBlock::withOfferId)
                .fields();
    }

    private static List<FieldSpec> map() {
        return Form.of(MapBlock.class)
                .words("field.title", MapBlock::title, MapBlock::withTitle)
                .lines("field.text", MapBlock::text, MapBlock::withText)
                .plain("field.address", 3, MapBlock::address, MapBlock::withAddress)
                .picture("field.picture", MapBlock::picture, MapBlock::withPicture)
                .fields();
    }

    private static List<FieldSpec> table() {
        return Form.of(TableBlock.class)
                .words("field.title", TableBlock::title, TableBlock::withTitle)
                .words("field.caption", TableBlock::caption, TableBlock::withCaption)
                .source("field.cells", TableBlock::cells, TableBlock::withCells)
                .toggle("field.rowHeads", TableBlock::rowHeads, TableBlock::withRowHeads)
                .fields();
    }

    private static List<FieldSpec> details() {
        return Form.of(DetailsBlock.class)
                .words("field.title", DetailsBlock::title, DetailsBlock::withTitle)
                .items(
                        "field.facts",
                        DetailsBlock::facts,
                        DetailsBlock::withFacts,
                        DetailsBlock.Fact.EMPTY,
                        fact -> fact.words("field.label", DetailsBlock.Fact::label, DetailsBlock.Fact::withLabel)
                                .words("field.value", DetailsBlock.Fact::value, DetailsBlock.Fact::withValue))
                .fields();
    }

    private static List<FieldSpec> html() {
        return Form.of(HtmlBlock.class)
                .source("field.html", HtmlBlock::html, HtmlBlock::withHtml)
                .fields();
    }

    private static List<FieldSpec> section() {
        return Form.of(SectionBlock.class)
                .words("field.title", SectionBlock::title, SectionBlock::withTitle)
                .lines("field.intro", SectionBlock::intro, SectionBlock::withIntro)
                .fields();
    }

    private static List<FieldSpec> columns() {
        return Form.of(ColumnsBlock.class)
                .choice(
                        "field.columns",
                        List.of("2", "3"),
                        columns -> Integer.toString(columns.columns().size()),
                        (columns, count) -> columns.withCount(Integer.parseInt(count)))
                .fields();
    }
}
