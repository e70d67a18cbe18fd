package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps all that it is given. */
final class CollectingSink implements RowSink<RosterRow> {

    final List<RosterRow> taken = new ArrayList<>();
    final List<RowPlace> rejected = new ArrayList<>();
    final List<Finding> ofRejected = new ArrayList<>();

    @Override
    public void taken(RosterRow row) {
        taken.add(row);
    }

    @Override
    public void rejected(RowPlace place, List<Finding> findings) {
        rejected.add(place);
        ofRejected.addAll(findings);
    }

    List<Finding> findings() {
        return Stream.concat(ofRejected.stream(), taken.stream().flatMap(row -> row.warnings().stream()))
                .toList();
    }

    /** Row number and code of each finding, in order of rows. */
    List<String> codes() {
        return findings().stream()
                .sorted((one, other) ->
                        Integer.compare(one.place().row(), other.place().row()))
                .map(each -> each.place().row() + " " + each.code())
                .toList();
    }
}
