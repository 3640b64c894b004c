package org.coachlibre.site;

import java.util.List;

/** Blocks that belong together, on one ground, under a heading of their own if there is one. */
public record SectionBlock(String id, Tone tone, LocalText title, LocalText intro, List<Block> blocks)
        implements ContainerBlock {

    public SectionBlock {
        blocks = List.copyOf(blocks);
    }

    @Override
    public List<List<Block>> slots() {
        return List.of(blocks);
    }

    @Override
    public SectionBlock withSlots(List<List<Block>> other) {
        return withBlocks(other.getFirst());
    }

    @Override
    public SectionBlock onTone(Tone other) {
        return new SectionBlock(id, other, title, intro, blocks);
    }

    @Override
    public SectionBlock withId(String other) {
        return new SectionBlock(other, tone, title, intro, blocks);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public SectionBlock withTitle(LocalText other) {
        return new SectionBlock(id, tone, other, intro, blocks);
    }

    public SectionBlock withIntro(LocalText other) {
        return new SectionBlock(id, tone, title, other, blocks);
    }

    public SectionBlock withBlocks(List<Block> other) {
        return new SectionBlock(id, tone, title, intro, other);
    }
}
