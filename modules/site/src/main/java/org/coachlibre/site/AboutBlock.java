package org.coachlibre.site;

import java.util.List;

/** Who the coach is: a picture or, until there is one, the initials; some words; what was earned; a button. */
public record AboutBlock(
        String id,
        Tone tone,
        LocalText title,
        LocalRichText text,
        PictureUse picture,
        LinkButton button,
        List<Certification> certifications)
        implements Block {

    public AboutBlock {
        certifications = List.copyOf(certifications);
    }

    /** What the coach may call themselves, who says so, and since when. */
    public record Certification(LocalText name, LocalText issuer, String year) {
        public static final Certification EMPTY = new Certification(LocalText.EMPTY, LocalText.EMPTY, "");

        public Certification withName(LocalText other) {
            return new Certification(other, issuer, year);
        }

        public Certification withIssuer(LocalText other) {
            return new Certification(name, other, year);
        }

        public Certification withYear(String other) {
            return new Certification(name, issuer, other);
        }
    }

    @Override
    public AboutBlock onTone(Tone other) {
        return new AboutBlock(id, other, title, text, picture, button, certifications);
    }

    @Override
    public AboutBlock withId(String other) {
        return new AboutBlock(other, tone, title, text, picture, button, certifications);
    }

    @Override
    public LocalText label() {
        return title;
    }

    @Override
    public List<PictureUse> pictures() {
        return List.of(picture);
    }

    public AboutBlock withTitle(LocalText other) {
        return new AboutBlock(id, tone, other, text, picture, button, certifications);
    }

    public AboutBlock withText(LocalRichText other) {
        return new AboutBlock(id, tone, title, other, picture, button, certifications);
    }

    public AboutBlock withPicture(PictureUse other) {
        return new AboutBlock(id, tone, title, text, other, button, certifications);
    }

    public AboutBlock withButton(LinkButton other) {
        return new AboutBlock(id, tone, title, text, picture, other, certifications);
    }

    public AboutBlock withCertifications(List<Certification> other) {
        return new AboutBlock(id, tone, title, text, picture, button, other);
    }
}
