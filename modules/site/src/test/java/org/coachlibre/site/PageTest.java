package org.coachlibre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageTest {
    private static Page page(Block... blocks) {
        return new Page(
                new PageId(new UUID(0, 1)),
                PageKind.PLAIN,
                LocalText.EMPTY,
                LocalText.EMPTY,
                LocalText.EMPTY,
                true,
                List.of(blocks));
    }

    private static Block leaf(String id) {
        return new DividerBlock(id);
    }

    private static SectionBlock section(String id, Block... blocks) {
        return new SectionBlock(id, Tone.PLAIN, LocalText.EMPTY, LocalText.EMPTY, List.of(blocks));
    }

    /** The structure in one line: {@code a s(b c) k(d|e)}. */
    private static String shape(List<Block> blocks) {
        return String.join(" ", blocks.stream().map(PageTest::shape).toList());
    }

    private static String shape(Block block) {
        if (block instanceof ContainerBlock container) {
            return block.id() + "("
                    + String.join(
                            "|", container.slots().stream().map(PageTest::shape).toList()) + ")";
        }
        return block.id();
    }

    private static String shape(Page page) {
        return shape(page.blocks());
    }

    private static String shape(PlaceResult result) {
        return shape(assertInstanceOf(PlaceResult.Placed.class, result).page());
    }

    private final Page page = page(
            leaf("a"),
            section("s", leaf("b"), leaf("c")),
            new ColumnsBlock("k", Tone.PLAIN, List.of(List.of(leaf("d")), List.of(leaf("e"), leaf("f")))));

    @Test
    void blocksAreFoundWhereverTheyStand() {
        assertEquals(
                "a s b c k d e f",
                String.join(" ", page.allBlocks().stream().map(Block::id).toList()));
        assertEquals("c", page.findBlock("c").orElseThrow().id());
        assertEquals("k", page.findParent("e").orElseThrow().id());
        assertTrue(page.findParent("a").isEmpty());
        assertTrue(page.findBlock("nobody").isEmpty());
    }

    @Test
    void aBlockInsideIsChangedAndRemovedLikeAnyOther() {
        assertEquals(
                Tone.DEEP,
                page.changeBlock("s", block -> block.onTone(Tone.DEEP))
                        .findBlock("s")
                        .orElseThrow()
                        .tone());
        assertEquals("a s(b c) k(d|x f)", shape(page.changeBlock("e", block -> leaf("x"))));
        assertEquals("a s(b c) k(d|f)", shape(page.remove("e")));
        assertEquals("a k(d|e f)", shape(page.remove("s")));
        assertEquals(page, page.remove("nobody"));
    }

    @Test
    void aNewBlockGoesWhereItIsSaid() {
        assertEquals("a s(b x c) k(d|e f)", shape(page.insertAfter("b", leaf("x"))));
        assertEquals("a s(b c) x k(d|e f)", shape(page.insertAfter("s", leaf("x"))));
        assertEquals("a s(x b c) k(d|e f)", shape(page.insertInto("s", 0, 0, leaf("x"))));
        assertEquals("a s(b c) k(d|e f x)", shape(page.insertInto("k", 1, Integer.MAX_VALUE, leaf("x"))));
        assertEquals(new PlaceResult.NoSuchPlace(), page.insertInto("k", 2, 0, leaf("x")));
        assertEquals(new PlaceResult.NoSuchPlace(), page.insertInto("a", 0, 0, leaf("x")));
        assertEquals(new PlaceResult.NoSuchPlace(), page.insertAfter("nobody", leaf("x")));
    }

    @Test
    void aBlockMovesWithinItsListAndFromColumnToColumn() {
        assertEquals("s(b c) a k(d|e f)", shape(page.move("a", 1)));
        assertEquals("s(b c) k(d|e f) a", shape(page.move("a", 99)));
        assertEquals("a s(c b) k(d|e f)", shape(page.move("b", 1)));
        assertEquals("a s(b c) k(d|e f)", shape(page.move("c", 1)));
        assertEquals("a s(b c) k(|d e f)", shape(page.move("d", 1)));
        assertEquals("a s(b c) k(d e|f)", shape(page.move("e", -1)));
        assertEquals("a s(b c) k(d|e f)", shape(page.move("d", -1)));
        assertEquals(page, page.move("nobody", 1));
    }

    @Test
    void aBlockMovesInAndOut() {
        assertEquals("s(b c a) k(d|e f)", shape(page.moveInto("a", "s", 0, 9)));
        assertEquals("a k(d|s(b c) e f)", shape(page.moveInto("s", "k", 1, 0)));
        assertEquals("a s(b) c k(d|e f)", shape(page.moveOut("c")));
        assertEquals("a s(b c) k(|e f) d", shape(page.moveOut("d")));
        assertEquals(page, page.moveOut("a"));
        assertEquals(new PlaceResult.NoSuchPlace(), page.moveInto("s", "s", 0, 0), "into itself");
        Page nested = page(section("o", section("i")));
        assertEquals(new PlaceResult.NoSuchPlace(), nested.moveInto("o", "i", 0, 0), "into what is inside it");
    }

    @Test
    void whatWouldStandTooDeepIsRefused() {
        Page deep = page(section("1", section("2", section("3", section("4", leaf("x"))))), section("y", section("z")));
        assertEquals(new PlaceResult.TooDeep(), deep.insertInto("4", 0, 0, section("5")));
        assertEquals(new PlaceResult.TooDeep(), deep.insertAfter("x", section("5")));
        assertEquals(new PlaceResult.TooDeep(), deep.moveInto("y", "3", 0, 0));
        assertEquals("1(2(3(4(x w)))) y(z())", shape(deep.insertAfter("x", leaf("w"))));
        assertEquals("1(2(y(z()) 3(4(x))))", shape(deep.moveInto("y", "2", 0, 0)));
    }

    @Test
    void fewerColumnsLoseNothing() {
        ColumnsBlock three =
                new ColumnsBlock("k", Tone.PLAIN, List.of(List.of(leaf("a")), List.of(leaf("b")), List.of(leaf("c"))));
        assertEquals("k(a|b c)", shape(three.withCount(2)));
        assertEquals("k(a|b|c)", shape(three.withCount(3)));
        assertEquals("k(|)", shape(new ColumnsBlock("k", Tone.PLAIN, List.of())));
        assertEquals(
                "k(a|b|c d)",
                shape(new ColumnsBlock(
                        "k",
                        Tone.PLAIN,
                        List.of(List.of(leaf("a")), List.of(leaf("b")), List.of(leaf("c")), List.of(leaf("d"))))));
    }

    @Test
    void aCopyHasIdsOfItsOwnAllTheWayDown() {
        Supplier<String> ids = new Supplier<>() {
            private int next;

            @Override
            public String get() {
                next++;
                return "n" + next;
            }
        };
        assertEquals("n1(n2|n3 n4)", shape(page.findBlock("k").orElseThrow().copy(ids)));
    }

    /** Whatever is done, no block is lost or doubled but those that were removed, and nothing stands too deep. */
    @Property(tries = 200)
    void movesNeverLoseABlock(@ForAll long seed) {
        Random random = new Random(seed);
        Page now = page;
        List<String> ids = page.allBlocks().stream().map(Block::id).sorted().toList();
        for (int i = 0; i < 30; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            String other = ids.get(random.nextInt(ids.size()));
            now = switch (random.nextInt(3)) {
                case 0 -> now.move(id, random.nextInt(7) - 3);
                case 1 -> now.moveOut(id);
                default ->
                    now.moveInto(id, other, random.nextInt(2), random.nextInt(3))
                                    instanceof PlaceResult.Placed(Page placed)
                            ? placed
                            : now;
            };
            assertEquals(ids, now.allBlocks().stream().map(Block::id).sorted().toList());
            assertFalse(now.blocks().isEmpty());
        }
    }
}
