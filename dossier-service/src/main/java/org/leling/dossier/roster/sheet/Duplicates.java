package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows share an ID number: sixteen bytes for each row of the workbook while it is read the first time. */
final class Duplicates {

    private final Map<Long, List<RowPlace>> shared;

    private Duplicates(Map<Long, List<RowPlace>> shared) {
        this.shared = shared;
    }

    /** Gives the other rows with the number, in order; none if it is no valid number. */
    List<RowPlace> others(String number, RowPlace place) {
        if (number.length() != 18 || !number.chars().limit(17).allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        return shared.getOrDefault(key(number), List.of()).stream()
                .filter(each -> !each.equals(place))
                .toList();
    }

    /** The check character follows from the seventeen digits before it. */
    private static long key(String number) {
        return Long.parseLong(number.substring(0, 17));
    }

    /** Collects the valid numbers of all rows. */
    static final class Collector {
        private final List<String> sheets = new ArrayList<>();
        private long[] keys = new long[1024];
        private long[] places = new long[1024];
        private int size;

        void add(String number, RowPlace place) {
            if (sheets.isEmpty() || !sheets.get(sheets.size() - 1).equals(place.sheet())) {
                sheets.add(place.sheet());
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                places = Arrays.copyOf(places, size * 2);
            }
            keys[size] = key(number);
            places[size++] = ((long) (sheets.size() - 1) << 32) | place.row();
        }

        Duplicates collect() {
            long[] sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            Map<Long, List<RowPlace>> shared = new HashMap<>();
            for (int i = 1; i < size; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    shared.computeIfAbsent(sorted[i], key -> new ArrayList<>());
                }
            }
            for (int i = 0; i < size && !shared.isEmpty(); i++) {
                List<RowPlace> all = shared.get(keys[i]);
                if (all != null) {
                    all.add(new RowPlace(sheets.get((int) (places[i] >>> 32)), (int) places[i]));
                }
            }
            return new Duplicates(shared);
        }
    }
}
