package org.coachlibre.site.view;

import java.util.List;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.UnknownBlock;

/** What each type of block lets the coach edit, in the order of the inspector. */
final class BlockForms {
    private BlockForms() {}

    static List<FieldSpec> of(Block block) {
        return switch (block) {
            case HeroBlock b -> heroBlock();
            case TextBlock b -> textBlock();
            case PictureBlock b -> pictureBlock();
            case ServicesBlock b -> servicesBlock();
            case QuoteBlock b -> quoteBlock();
            case AboutBlock b -> aboutBlock();
            case CallToActionBlock b -> callToActionBlock();
            case ContactBlock b -> contactBlock();
            case BookingBlock b -> bookingBlock();
            case StepsBlock b -> stepsBlock();
            case FaqBlock b -> faqBlock();
            case DetailsBlock b -> detailsBlock();
            case DividerBlock b -> List.of();
            case SuppliedBlock b -> List.of();
            case UnknownBlock b -> List.of();
        };
    }

    private static List<FieldSpec> heroBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.eyebrow", false, block -> ((HeroBlock) block).eyebrow(), (block, value) -> ((HeroBlock)
                                        block)
                                .withEyebrow(value)),
                new FieldSpec.Words(
                        "field.title", false, block -> ((HeroBlock) block).title(), (block, value) -> ((HeroBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Words(
                        "field.lead", true, block -> ((HeroBlock) block).lead(), (block, value) -> ((HeroBlock) block)
                                .withLead(value)),
                new FieldSpec.Button(
                        "field.primary", block -> ((HeroBlock) block).primary(), (block, value) -> ((HeroBlock) block)
                                .withPrimary(value)),
                new FieldSpec.Button(
                        "field.secondary",
                        block -> ((HeroBlock) block).secondary(),
                        (block, value) -> ((HeroBlock) block).withSecondary(value)),
                new FieldSpec.Picture(
                        "field.picture", block -> ((HeroBlock) block).picture(), (block, value) -> ((HeroBlock) block)
                                .withPicture(value)));
    }

    private static List<FieldSpec> textBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((TextBlock) block).title(), (block, value) -> ((TextBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Rich(
                        "field.text", block -> ((TextBlock) block).text(), (block, value) -> ((TextBlock) block)
                                .withText(value)));
    }

    private static List<FieldSpec> pictureBlock() {
        return List.of(
                new FieldSpec.Picture(
                        "field.picture",
                        block -> ((PictureBlock) block).picture(),
                        (block, value) -> ((PictureBlock) block).withPicture(value)),
                new FieldSpec.Words(
                        "field.caption",
                        false,
                        block -> ((PictureBlock) block).caption(),
                        (block, value) -> ((PictureBlock) block).withCaption(value)),
                new FieldSpec.Switch(
                        "field.wide", block -> ((PictureBlock) block).wide(), (block, value) -> ((PictureBlock) block)
                                .withWide(value)));
    }

    private static List<FieldSpec> servicesBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title",
                        false,
                        block -> ((ServicesBlock) block).title(),
                        (block, value) -> ((ServicesBlock) block).withTitle(value)),
                new FieldSpec.Words(
                        "field.intro",
                        true,
                        block -> ((ServicesBlock) block).intro(),
                        (block, value) -> ((ServicesBlock) block).withIntro(value)),
                new FieldSpec.Switch(
                        "field.prices",
                        block -> ((ServicesBlock) block).prices(),
                        (block, value) -> ((ServicesBlock) block).withPrices(value)));
    }

    private static List<FieldSpec> quoteBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.quote", true, block -> ((QuoteBlock) block).quote(), (block, value) -> ((QuoteBlock)
                                        block)
                                .withQuote(value)),
                new FieldSpec.Words(
                        "field.author", false, block -> ((QuoteBlock) block).author(), (block, value) -> ((QuoteBlock)
                                        block)
                                .withAuthor(value)),
                new FieldSpec.Words(
                        "field.role", false, block -> ((QuoteBlock) block).role(), (block, value) -> ((QuoteBlock)
                                        block)
                                .withRole(value)));
    }

    private static List<FieldSpec> aboutBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((AboutBlock) block).title(), (block, value) -> ((AboutBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Rich(
                        "field.text", block -> ((AboutBlock) block).text(), (block, value) -> ((AboutBlock) block)
                                .withText(value)),
                new FieldSpec.Picture(
                        "field.picture", block -> ((AboutBlock) block).picture(), (block, value) -> ((AboutBlock) block)
                                .withPicture(value)),
                new FieldSpec.Button(
                        "field.button", block -> ((AboutBlock) block).button(), (block, value) -> ((AboutBlock) block)
                                .withButton(value)));
    }

    private static List<FieldSpec> callToActionBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title",
                        false,
                        block -> ((CallToActionBlock) block).title(),
                        (block, value) -> ((CallToActionBlock) block).withTitle(value)),
                new FieldSpec.Words(
                        "field.text",
                        true,
                        block -> ((CallToActionBlock) block).text(),
                        (block, value) -> ((CallToActionBlock) block).withText(value)),
                new FieldSpec.Button(
                        "field.primary",
                        block -> ((CallToActionBlock) block).primary(),
                        (block, value) -> ((CallToActionBlock) block).withPrimary(value)),
                new FieldSpec.Button(
                        "field.secondary",
                        block -> ((CallToActionBlock) block).secondary(),
                        (block, value) -> ((CallToActionBlock) block).withSecondary(value)));
    }

    private static List<FieldSpec> contactBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((ContactBlock) block).title(), (block, value) -> ((ContactBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Words(
                        "field.intro", true, block -> ((ContactBlock) block).intro(), (block, value) -> ((ContactBlock)
                                        block)
                                .withIntro(value)),
                new FieldSpec.Words(
                        "field.consent",
                        true,
                        block -> ((ContactBlock) block).consent(),
                        (block, value) -> ((ContactBlock) block).withConsent(value)),
                new FieldSpec.Switch(
                        "field.details",
                        block -> ((ContactBlock) block).details(),
                        (block, value) -> ((ContactBlock) block).withDetails(value)));
    }

    private static List<FieldSpec> bookingBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((BookingBlock) block).title(), (block, value) -> ((BookingBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Words(
                        "field.text", true, block -> ((BookingBlock) block).text(), (block, value) -> ((BookingBlock)
                                        block)
                                .withText(value)),
                new FieldSpec.Words(
                        "field.button",
                        false,
                        block -> ((BookingBlock) block).button(),
                        (block, value) -> ((BookingBlock) block).withButton(value)),
                new FieldSpec.Offer(
                        "field.offerId",
                        block -> ((BookingBlock) block).offerId(),
                        (block, value) -> ((BookingBlock) block).withOfferId(value)));
    }

    private static List<FieldSpec> stepsBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((StepsBlock) block).title(), (block, value) -> ((StepsBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Words(
                        "field.intro", true, block -> ((StepsBlock) block).intro(), (block, value) -> ((StepsBlock)
                                        block)
                                .withIntro(value)),
                new FieldSpec.Switch(
                        "field.numbered",
                        block -> ((StepsBlock) block).numbered(),
                        (block, value) -> ((StepsBlock) block).withNumbered(value)),
                new FieldSpec.Items(
                        "field.steps",
                        block -> ((StepsBlock) block).steps().size(),
                        BlockForms::stepFields,
                        (block, edit) -> ((StepsBlock) block)
                                .withSteps(ItemLists.edit(
                                        ((StepsBlock) block).steps(),
                                        edit,
                                        () -> new StepsBlock.Step(LocalText.EMPTY, LocalText.EMPTY)))));
    }

    private static List<FieldSpec> faqBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((FaqBlock) block).title(), (block, value) -> ((FaqBlock) block)
                                .withTitle(value)),
                new FieldSpec.Items(
                        "field.questions",
                        block -> ((FaqBlock) block).questions().size(),
                        BlockForms::questionFields,
                        (block, edit) -> ((FaqBlock) block)
                                .withQuestions(ItemLists.edit(
                                        ((FaqBlock) block).questions(),
                                        edit,
                                        () -> new FaqBlock.Question(LocalText.EMPTY, LocalRichText.EMPTY)))));
    }

    private static List<FieldSpec> detailsBlock() {
        return List.of(
                new FieldSpec.Words(
                        "field.title", false, block -> ((DetailsBlock) block).title(), (block, value) -> ((DetailsBlock)
                                        block)
                                .withTitle(value)),
                new FieldSpec.Items(
                        "field.facts",
                        block -> ((DetailsBlock) block).facts().size(),
                        BlockForms::factFields,
                        (block, edit) -> ((DetailsBlock) block)
                                .withFacts(ItemLists.edit(
                                        ((DetailsBlock) block).facts(),
                                        edit,
                                        () -> new DetailsBlock.Fact(LocalText.EMPTY, LocalText.EMPTY)))));
    }

    private static List<FieldSpec> stepFields(int index) {
        return List.of(
                new FieldSpec.Words(
                        "field.title",
                        false,
                        block -> ((StepsBlock) block).steps().get(index).title(),
                        (block, value) -> ((StepsBlock) block)
                                .withSteps(ItemLists.change(
                                        ((StepsBlock) block).steps(),
                                        index,
                                        item -> new StepsBlock.Step(value, item.text())))),
                new FieldSpec.Words(
                        "field.text",
                        true,
                        block -> ((StepsBlock) block).steps().get(index).text(),
                        (block, value) -> ((StepsBlock) block)
                                .withSteps(ItemLists.change(
                                        ((StepsBlock) block).steps(),
                                        index,
                                        item -> new StepsBlock.Step(item.title(), value)))));
    }

    private static List<FieldSpec> questionFields(int index) {
        return List.of(
                new FieldSpec.Words(
                        "field.question",
                        false,
                        block -> ((FaqBlock) block).questions().get(index).question(),
                        (block, value) -> ((FaqBlock) block)
                                .withQuestions(ItemLists.change(
                                        ((FaqBlock) block).questions(),
                                        index,
                                        item -> new FaqBlock.Question(value, item.answer())))),
                new FieldSpec.Rich(
                        "field.answer",
                        block -> ((FaqBlock) block).questions().get(index).answer(),
                        (block, value) -> ((FaqBlock) block)
                                .withQuestions(ItemLists.change(
                                        ((FaqBlock) block).questions(),
                                        index,
                                        item -> new FaqBlock.Question(item.question(), value)))));
    }

    private static List<FieldSpec> factFields(int index) {
        return List.of(
                new FieldSpec.Words(
                        "field.label",
                        false,
                        block -> ((DetailsBlock) block).facts().get(index).label(),
                        (block, value) -> ((DetailsBlock) block)
                                .withFacts(ItemLists.change(
                                        ((DetailsBlock) block).facts(),
                                        index,
                                        item -> new DetailsBlock.Fact(value, item.value())))),
                new FieldSpec.Words(
                        "field.value",
                        false,
                        block -> ((DetailsBlock) block).facts().get(index).value(),
                        (block, value) -> ((DetailsBlock) block)
                                .withFacts(ItemLists.change(
                                        ((DetailsBlock) block).facts(),
                                        index,
                                        item -> new DetailsBlock.Fact(item.label(), value)))));
    }
}
