package org.coachlibre.site;

/**
 * Articles of the blog as cards, newest first.
 *
 * @param tag only those with this tag; empty: all
 * @param most how many at most; 0: all
 */
public record ArticlesBlock(String id, Tone tone, LocalText title, LocalText intro, LocalText tag, int most)
        implements Block {

    @Override
    public ArticlesBlock onTone(Tone other) {
        return new ArticlesBlock(id, other, title, intro, tag, most);
    }

    @Override
    public ArticlesBlock withId(String other) {
        return new ArticlesBlock(other, tone, title, intro, tag, most);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public ArticlesBlock withTitle(LocalText other) {
        return new ArticlesBlock(id, tone, other, intro, tag, most);
    }

    public ArticlesBlock withIntro(LocalText other) {
        return new ArticlesBlock(id, tone, title, other, tag, most);
    }

    public ArticlesBlock withTag(LocalText other) {
        return new ArticlesBlock(id, tone, title, intro, other, most);
    }

    public ArticlesBlock withMost(int other) {
        return new ArticlesBlock(id, tone, title, intro, tag, other);
    }
}
