package org.leling.dossier.measure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leling.dossier.assessment.DailyListener;
import org.leling.dossier.measure.db.MeasureStore;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.RecordListener;
import org.leling.dossier.record.Saved;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;

/** Keeps in view which measures hold today, of all people: at each change of a dossier, and as the days go by. */
@Singleton
class MeasureBoard implements RecordListener, DailyListener {

    private final MeasureStore store;

    MeasureBoard(MeasureStore store) {
        this.store = store;
    }

    @Override
    public void kept(List<Saved> saved) {
        store.replace(saved.stream()
                .collect(Collectors.toMap(
                        each -> each.edit().id(),
                        each -> measures(
                                each.edit().believed(),
                                each.derived().on(),
                                each.derived().died()),
                        (first, second) -> second)));
    }

    @Override
    public void renew(List<Reviewed> reviewed) {
        Map<String, List<Measure>> all = reviewed.stream()
                .collect(Collectors.toMap(
                        each -> each.belief().id(),
                        each -> measures(
                                each.belief(),
                                each.derived().on(),
                                each.derived().died())));
        store.replace(all);
    }

    /** What holds today, without what was agreed until a day that has gone by. */
    private static List<Measure> measures(Belief belief, LocalDate today, boolean died) {
        if (died) {
            return List.of();
        }
        Stream<Item> holding = Item.list(belief, Section.MEASURE, today).stream();
        return holding.filter(item -> item.text("until").isEmpty()
                        || !LocalDate.parse(item.text("until")).isBefore(today))
                .map(item -> Measure.of(belief.id(), item))
                .toList();
    }
}
