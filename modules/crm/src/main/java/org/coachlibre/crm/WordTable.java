package org.coachlibre.crm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Sorted words, each with the people who carry it, packed into a few arrays (a hundred thousand people take some ten megabytes).
 * What comes later goes into a small sorted map beside them until the whole is packed again. Not safe for several threads.
 */
final class WordTable {
    /** Told of each person under a word. */
    interface Visitor {
        /**
         * @param ordinal the person's number in the index
         * @param weight how much a match in that field counts
         * @param whole whether the whole word was typed
         */
        void found(int ordinal, int weight, boolean whole);
    }

    /** The number of bits a posting keeps for its weight. */
    private static final int WEIGHT_BITS = 2;

    private byte[] pool = {};
    private int[] wordStart = {0};
    private int[] postingStart = {0};
    private int[] postings = {};
    private final NavigableMap<String, Ints> later = new TreeMap<>();
    private int laterCount;

    /** Collects words for a {@link WordTable}. */
    static final class Builder {
        private final Map<String, Ints> words = new HashMap<>();

        void add(String word, int ordinal, int weight) {
            words.computeIfAbsent(word, _ -> new Ints()).add(posting(ordinal, weight));
        }

        void buildInto(WordTable table) {
            table.pack(words);
        }
    }

    void add(String word, int ordinal, int weight) {
        later.computeIfAbsent(word, _ -> new Ints()).add(posting(ordinal, weight));
        laterCount++;
    }

    /** How many postings wait beside the packed ones. */
    int laterCount() {
        return laterCount;
    }

    /** Tells {@code visitor} of everyone with a word that begins with {@code prefix}; the same person may be told several times. */
    void visit(String prefix, Visitor visitor) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        int words = wordStart.length - 1;
        for (int word = firstFrom(wanted); word < words && beginsWith(word, wanted); word++) {
            boolean whole = wordStart[word + 1] - wordStart[word] == wanted.length;
            for (int at = postingStart[word]; at < postingStart[word + 1]; at++) {
                tell(visitor, postings[at], whole);
            }
        }
        for (Map.Entry<String, Ints> entry : later.tailMap(prefix, true).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            boolean whole = entry.getKey().length() == prefix.length();
            Ints people = entry.getValue();
            for (int at = 0; at < people.size; at++) {
                tell(visitor, people.values[at], whole);
            }
        }
    }

    private void pack(Map<String, Ints> words) {
        byte[][] sorted = new byte[words.size()][];
        Map<byte[], Ints> byBytes = new TreeMap<>(Arrays::compareUnsigned);
        int bytes = 0;
        int count = 0;
        for (Map.Entry<String, Ints> entry : words.entrySet()) {
            byte[] word = entry.getKey().getBytes(StandardCharsets.UTF_8);
            byBytes.put(word, entry.getValue());
            bytes += word.length;
            count += entry.getValue().size;
        }
        pool = new byte[bytes];
        wordStart = new int[sorted.length + 1];
        postingStart = new int[sorted.length + 1];
        postings = new int[count];
        int word = 0;
        for (Map.Entry<byte[], Ints> entry : byBytes.entrySet()) {
            byte[] text = entry.getKey();
            Ints people = entry.getValue();
            System.arraycopy(text, 0, pool, wordStart[word], text.length);
            System.arraycopy(people.values, 0, postings, postingStart[word], people.size);
            wordStart[word + 1] = wordStart[word] + text.length;
            postingStart[word + 1] = postingStart[word] + people.size;
            word++;
        }
        later.clear();
        laterCount = 0;
    }

    private int firstFrom(byte[] wanted) {
        int low = 0;
        int high = wordStart.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order =
                    Arrays.compareUnsigned(pool, wordStart[middle], wordStart[middle + 1], wanted, 0, wanted.length);
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean beginsWith(int word, byte[] wanted) {
        int start = wordStart[word];
        return wordStart[word + 1] - start >= wanted.length
                && Arrays.equals(pool, start, start + wanted.length, wanted, 0, wanted.length);
    }

    private static int posting(int ordinal, int weight) {
        return ordinal << WEIGHT_BITS | weight;
    }

    private static void tell(Visitor visitor, int posting, boolean whole) {
        visitor.found(posting >>> WEIGHT_BITS, posting & ((1 << WEIGHT_BITS) - 1), whole);
    }

    /** A growing array of numbers. */
    private static final class Ints {
        private int[] values = new int[1];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
