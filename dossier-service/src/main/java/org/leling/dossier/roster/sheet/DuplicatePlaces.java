package org.leling.dossier.roster.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** Names the other rows of a duplicate, with the sheet where it is another one. */
final class DuplicatePlaces {

    private static final int NAMED = 5;

    private DuplicatePlaces() {}

    static String write(List<RowPlace> others, String sheet) {
        String named = others.stream()
                .limit(NAMED)
                .map(place -> place.sheet().equals(sheet)
                        ? String.valueOf(place.row())
                        : "«" + place.sheet() + "» " + place.row())
                .collect(Collectors.joining(", "));
        return others.size() > NAMED ? named + " …" : named;
    }
}
