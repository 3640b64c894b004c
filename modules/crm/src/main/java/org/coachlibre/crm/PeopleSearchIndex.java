package org.coachlibre.crm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.coachlibre.crm.PeopleQuery.Order;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Finds people as one types: each word typed must begin a word of the name, e-mail, company, role, phone or a tag. Held in
 * memory; a keystroke over 100,000 people takes a few milliseconds. Changes are taken in one by one. Safe for use by several
 * threads; an answer is a picture of the moment and never changes afterwards.
 */
public final class PeopleSearchIndex {
    private static final int NAME_WEIGHT = 3;
    private static final int WORK_WEIGHT = 2;
    private static final int REACH_WEIGHT = 1;
    private static final int HIGHEST_SCORE_OF_A_WORD = NAME_WEIGHT * 2 + 1;
    private static final int LEAST_TO_PACK = 20_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final WordTable words = new WordTable();
    private final Map<PersonId, Integer> ordinals = new HashMap<>();
    private final Map<PersonId, List<String>> moreWords = new HashMap<>();
    private @Nullable PersonRow[] rows = new @Nullable PersonRow[16];
    private @Nullable String[] nameKeys = new @Nullable String[16];
    private int[] byName = new int[16];
    private int size;
    private int active;
    private int archived;
    private final Map<Order, int[]> otherOrders = new HashMap<>();

    /** An index of these people. */
    public static PeopleSearchIndex of(Iterable<Person> people) {
        PeopleSearchIndex index = new PeopleSearchIndex();
        index.replaceAll(people);
        return index;
    }

    /** Forgets all and takes these people in. */
    public void replaceAll(Iterable<Person> people) {
        lock.writeLock().lock();
        try {
            ordinals.clear();
            moreWords.clear();
            Arrays.fill(rows, null);
            size = 0;
            for (Person person : people) {
                keepMoreWords(person);
                append(PersonRow.of(person));
            }
            pack();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a new or changed person in. An older version than the one held is left aside. */
    public void put(Person person) {
        lock.writeLock().lock();
        try {
            Integer known = ordinals.get(person.id());
            PersonRow before = known == null ? null : rows[known];
            if (before != null && before.version() > person.version()) {
                return;
            }
            drop(person.id());
            keepMoreWords(person);
            PersonRow row = PersonRow.of(person);
            int ordinal = append(row);
            insertByName(ordinal);
            count(row, 1);
            wordsOf(row).forEach((word, weight) -> words.add(word, ordinal, weight));
            otherOrders.clear();
            packWhenFull();
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void remove(PersonId id) {
        lock.writeLock().lock();
        try {
            drop(id);
            otherOrders.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many people are held, archived ones too. */
    public int size() {
        lock.readLock().lock();
        try {
            return active + archived;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The {@code limit} best matches among active people, best first, then by name. An empty query finds the first by name. */
    public List<PersonRow> search(String query, int limit) {
        lock.readLock().lock();
        try {
            return best(score(query), byName, size, Shown.ACTIVE, "", limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Everyone that {@code query} asks for, in its order. */
    public PeoplePage list(PeopleQuery query) {
        prepareOrder(query.order());
        lock.readLock().lock();
        try {
            boolean isByName = query.order() == Order.NAME || query.order() == Order.BEST;
            int[] order = isByName ? byName : otherOrders.getOrDefault(query.order(), byName);
            byte @Nullable [] scores = score(query.text());
            List<PersonRow> found = query.order() == Order.BEST
                    ? best(scores, order, size, query.shown(), query.tag(), Integer.MAX_VALUE)
                    : inOrder(scores, order, query);
            return new PeoplePage(found, active, archived);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Every tag that active people carry, as first written, with how many carry it. */
    public Map<String, Integer> countTags() {
        Map<String, String> spelling = new HashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PersonRow row : list(PeopleQuery.everyone()).rows()) {
            for (String tag : row.tags()) {
                String shown = spelling.computeIfAbsent(tag.toLowerCase(Locale.ROOT), _ -> tag);
                counts.merge(shown, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** A score per ordinal, 0 for no match; null when nothing was typed, so that all match. */
    private byte @Nullable [] score(String query) {
        if (query.isBlank()) {
            return null;
        }
        byte[] scores = scoreWords(SearchWords.queryWords(query));
        // What looked like a phone number may have been words that are numbers, such as a company named "24 7".
        return any(scores) ? scores : scoreWords(SearchWords.words(query));
    }

    private byte[] scoreWords(List<String> typed) {
        byte[] scores = new byte[size];
        boolean isFirst = true;
        for (String word : typed) {
            byte[] ofThisWord = new byte[size];
            words.visit(word, (ordinal, weight, whole) -> {
                byte score = (byte) (weight * 2 + (whole ? 1 : 0));
                if (score > ofThisWord[ordinal]) {
                    ofThisWord[ordinal] = score;
                }
            });
            for (int i = 0; i < size; i++) {
                boolean isIn = ofThisWord[i] > 0 && (isFirst || scores[i] > 0);
                scores[i] = isIn ? (byte) (scores[i] + ofThisWord[i]) : 0;
            }
            isFirst = false;
        }
        return scores;
    }

    private List<PersonRow> best(byte @Nullable [] scores, int[] order, int count, Shown shown, String tag, int limit) {
        int levels = HIGHEST_SCORE_OF_A_WORD * 8 + 1;
        List<List<PersonRow>> byScore = new ArrayList<>(levels);
        for (int level = 0; level < levels; level++) {
            byScore.add(List.of());
        }
        for (int i = 0; i < count; i++) {
            int ordinal = order[i];
            int score = scores == null ? 1 : scores[ordinal];
            PersonRow row = score > 0 ? rows[ordinal] : null;
            if (row != null && isShown(row, shown, tag)) {
                List<PersonRow> level = byScore.get(score);
                if (level.isEmpty()) {
                    level = new ArrayList<>();
                    byScore.set(score, level);
                }
                if (level.size() < limit) {
                    level.add(row);
                }
            }
        }
        List<PersonRow> found = new ArrayList<>();
        for (int level = levels - 1; level > 0 && found.size() < limit; level--) {
            List<PersonRow> these = byScore.get(level);
            found.addAll(these.size() > limit - found.size() ? these.subList(0, limit - found.size()) : these);
        }
        return found;
    }

    private List<PersonRow> inOrder(byte @Nullable [] scores, int[] order, PeopleQuery query) {
        List<PersonRow> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int ordinal = order[query.descending() ? size - 1 - i : i];
            PersonRow row = scores == null || scores[ordinal] > 0 ? rows[ordinal] : null;
            if (row != null && isShown(row, query.shown(), query.tag())) {
                found.add(row);
            }
        }
        return found;
    }

    private static boolean isShown(PersonRow row, Shown shown, String tag) {
        return row.archived() == (shown == Shown.ARCHIVED)
                && (tag.isEmpty() || row.tags().stream().anyMatch(tag::equalsIgnoreCase));
    }

    private int append(PersonRow row) {
        if (size == rows.length) {
            int capacity = size * 2;
            rows = Arrays.copyOf(rows, capacity);
            nameKeys = Arrays.copyOf(nameKeys, capacity);
            byName = Arrays.copyOf(byName, capacity);
        }
        int ordinal = size++;
        rows[ordinal] = row;
        nameKeys[ordinal] = SearchWords.fold(row.displayName());
        ordinals.put(row.id(), ordinal);
        return ordinal;
    }

    private void insertByName(int ordinal) {
        String key = nameKey(ordinal);
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nameKey(byName[middle]).compareTo(key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        System.arraycopy(byName, low, byName, low + 1, size - 1 - low);
        byName[low] = ordinal;
    }

    private void drop(PersonId id) {
        Integer ordinal = ordinals.remove(id);
        moreWords.remove(id);
        PersonRow row = ordinal == null ? null : rows[ordinal];
        if (ordinal != null && row != null) {
            rows[ordinal] = null;
            count(row, -1);
        }
    }

    private void count(PersonRow row, int change) {
        if (row.archived()) {
            archived += change;
        } else {
            active += change;
        }
    }

    private void packWhenFull() {
        int waste = words.laterCount() + (size - active - archived);
        if (waste > Math.max(LEAST_TO_PACK, size / 4)) {
            List<PersonRow> kept =
                    Arrays.stream(rows, 0, size).filter(Objects::nonNull).toList();
            ordinals.clear();
            Arrays.fill(rows, null);
            size = 0;
            kept.forEach(this::append);
            pack();
        }
    }

    /** Numbers the words and the order of everyone held; called with no gap among the rows. */
    private void pack() {
        WordTable.Builder builder = new WordTable.Builder();
        active = 0;
        archived = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            PersonRow row = Objects.requireNonNull(rows[ordinal]);
            int number = ordinal;
            count(row, 1);
            wordsOf(row).forEach((word, weight) -> builder.add(word, number, weight));
        }
        builder.buildInto(words);
        byName = sorted(nameKeys);
        otherOrders.clear();
    }

    private int[] sorted(@Nullable String[] keys) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(ordinal -> Objects.requireNonNullElse(keys[ordinal], "")));
        int[] result = new int[Math.max(16, keys.length)];
        for (int i = 0; i < size; i++) {
            result[i] = order[i];
        }
        return result;
    }

    private void prepareOrder(Order order) {
        if (order == Order.NAME || order == Order.BEST) {
            return;
        }
        lock.writeLock().lock();
        try {
            otherOrders.computeIfAbsent(order, this::sortedBy);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Those who have nothing in the wanted field come last, by name. */
    private int[] sortedBy(Order order) {
        @Nullable String[] keys = new @Nullable String[rows.length];
        for (int ordinal = 0; ordinal < size; ordinal++) {
            PersonRow row = rows[ordinal];
            if (row != null) {
                String field =
                        switch (order) {
                            case FAMILY_NAME -> row.familyName();
                            case EMAIL -> row.email();
                            case COMPANY -> row.company();
                            case NAME, BEST -> "";
                        };
                keys[ordinal] = (field.isEmpty() ? "\uffff" : SearchWords.fold(field)) + "\u0000" + nameKey(ordinal);
            }
        }
        return sorted(keys);
    }

    private String nameKey(int ordinal) {
        return Objects.requireNonNullElse(nameKeys[ordinal], "");
    }

    private void keepMoreWords(Person person) {
        PersonDetails details = person.details();
        if (details.emails().size() > 1 || details.phones().size() > 1) {
            List<String> more = new ArrayList<>();
            details.emails().stream().skip(1).forEach(email -> more.addAll(SearchWords.words(email)));
            details.phones().stream().skip(1).forEach(phone -> more.addAll(SearchWords.phoneWords(phone)));
            moreWords.put(person.id(), List.copyOf(more));
        }
    }

    /** Every word a person is found by, with the weight of the best field it stands in. */
    private Map<String, Integer> wordsOf(PersonRow row) {
        Map<String, Integer> found = new HashMap<>();
        addName(found, row.givenName());
        addName(found, row.familyName());
        add(found, SearchWords.words(row.company()), WORK_WEIGHT);
        add(found, SearchWords.words(row.role()), WORK_WEIGHT);
        row.tags().forEach(tag -> add(found, SearchWords.words(tag), WORK_WEIGHT));
        add(found, SearchWords.words(row.email()), REACH_WEIGHT);
        add(found, SearchWords.phoneWords(row.phone()), REACH_WEIGHT);
        add(found, moreWords.getOrDefault(row.id(), List.of()), REACH_WEIGHT);
        return found;
    }

    private static void addName(Map<String, Integer> found, String name) {
        List<String> parts = SearchWords.words(name);
        add(found, parts, NAME_WEIGHT);
        // "O'Neil" and "Jean-Paul" are also typed in one go.
        if (parts.size() > 1 && (name.indexOf('\'') >= 0 || name.indexOf('’') >= 0 || name.indexOf('-') >= 0)) {
            add(found, List.of(String.join("", parts)), NAME_WEIGHT);
        }
    }

    private static void add(Map<String, Integer> found, List<String> parts, int weight) {
        parts.forEach(part -> found.merge(part, weight, Math::max));
    }

    private static boolean any(byte[] scores) {
        for (byte score : scores) {
            if (score > 0) {
                return true;
            }
        }
        return false;
    }
}
