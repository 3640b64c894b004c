package org.coachlibre.availability;

import java.util.Arrays;

/** A growing list of spans of time in seconds since 1970 UTC, held as plain numbers. Not safe for several threads. */
final class Spans {
    private long[] starts;
    private long[] ends;
    private int size;

    Spans(int capacity) {
        starts = new long[Math.max(capacity, 8)];
        ends = new long[starts.length];
    }

    void add(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    long start(int index) {
        return starts[index];
    }

    long end(int index) {
        return ends[index];
    }

    Spans copy() {
        Spans copy = new Spans(size + 8);
        System.arraycopy(starts, 0, copy.starts, 0, size);
        System.arraycopy(ends, 0, copy.ends, 0, size);
        copy.size = size;
        return copy;
    }

    /** The same time as spans in order that neither overlap nor touch. */
    Spans united() {
        sort();
        Spans united = new Spans(size);
        for (int i = 0; i < size; i++) {
            int last = united.size - 1;
            if (last >= 0 && starts[i] <= united.ends[last]) {
                united.ends[last] = Math.max(united.ends[last], ends[i]);
            } else {
                united.add(starts[i], ends[i]);
            }
        }
        return united;
    }

    /** Index of the first span that ends after {@code instant}; the spans must be united. */
    int firstEndingAfter(long instant) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether some span and the time from {@code start} to {@code end} have an inner point in common; must be united. */
    boolean overlaps(long start, long end) {
        int index = firstEndingAfter(start);
        return index < size && starts[index] < end;
    }

    private void sort() {
        boolean isSorted = true;
        for (int i = 1; i < size && isSorted; i++) {
            isSorted = starts[i - 1] <= starts[i];
        }
        if (isSorted) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        long[] unsorted = starts;
        Arrays.sort(order, (a, b) -> Long.compare(unsorted[a], unsorted[b]));
        long[] sortedStarts = new long[starts.length];
        long[] sortedEnds = new long[starts.length];
        for (int i = 0; i < size; i++) {
            sortedStarts[i] = starts[order[i]];
            sortedEnds[i] = ends[order[i]];
        }
        starts = sortedStarts;
        ends = sortedEnds;
    }
}
