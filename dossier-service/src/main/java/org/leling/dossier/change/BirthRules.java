package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.record.DaysElsewhere;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;
import org.leling.dossier.roster.sheet.WrittenDate;
import org.leling.dossier.text.EntryTexts;
import org.leling.dossier.text.Language;

/**
 * Holds the birth that follows from a corrected ID number against all that was recorded before: nobody joined as a child,
 * and nothing was done for anybody before their birth.
 *
 * <p>What the same change says is held against the new birth where it stands ({@link TimelineRules}, {@link CareerRules}),
 * so that who corrects both hears of neither. Of what is recorded the earliest day of each thing is named.
 */
@Singleton
class BirthRules {

    private static final String CORRECTED = "personal." + Field.ID_NUMBER.key();
    private static final EntryTexts CHINESE = new EntryTexts(Language.CHINESE);
    private static final EntryTexts ENGLISH = new EntryTexts(Language.ENGLISH);

    private final List<DaysElsewhere> elsewhere;

    BirthRules(List<DaysElsewhere> elsewhere) {
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** Notes what is recorded and can't be of who was born on the day that the edit says anew, if it says one. */
    void check(Edit edit, Faults faults) {
        edit.findRecorded(Field.BORN)
                .map(entry -> LocalDate.parse(String.valueOf(entry.value())))
                .ifPresent(born -> {
                    checkDays(edit, born, faults);
                    checkJoined(edit, born, faults);
                    checkRetired(edit, born, faults);
                    checkElsewhere(edit.id(), born, faults);
                });
    }

    private static void checkDays(Edit edit, LocalDate born, Faults faults) {
        Map<List<Object>, Entry> earliest = edit.believed().entries().stream()
                .filter(entry -> entry.known() < edit.version() && saysItsDay(entry))
                .collect(Collectors.toMap(
                        entry -> List.of(entry.kind(), entry.key()),
                        entry -> entry,
                        (one, other) -> other.from().isBefore(one.from()) ? other : one));
        earliest.values().stream()
                .filter(entry -> entry.from().isBefore(born))
                .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::key))
                .forEach(entry -> after(entry, entry.from().toString(), born, faults));
    }

    /** A field that was written down without a day says nothing of when. */
    private static boolean saysItsDay(Entry entry) {
        return entry.kind() != EntryKind.PERSONAL || entry.isDayGiven();
    }

    private static void checkJoined(Edit edit, LocalDate born, Faults faults) {
        findBefore(edit, Field.JOINED_WORK).ifPresent(joined -> {
            WrittenDate written = WrittenDate.read(String.valueOf(joined.value()));
            written.findLatest().ifPresent(last -> checkAge(joined, written.plain(), last, born, faults));
        });
        findBefore(edit, Field.JOINED_PERIOD).ifPresent(joined -> {
            LocalDate last =
                    JoinedPeriod.valueOf(String.valueOf(joined.value())).last();
            checkAge(joined, last.toString(), last, born, faults);
        });
    }

    private static void checkAge(Entry joined, String written, LocalDate last, LocalDate born, Faults faults) {
        if (last.isBefore(born.plusYears(CareerRules.YOUNGEST))) {
            faults.add(
                    CORRECTED,
                    "too-young-then",
                    born,
                    CareerRules.YOUNGEST,
                    CHINESE.label(joined),
                    ENGLISH.label(joined),
                    written);
        }
    }

    private static void checkRetired(Edit edit, LocalDate born, Faults faults) {
        findBefore(edit, Field.RETIRED).ifPresent(retired -> {
            WrittenDate written = WrittenDate.read(String.valueOf(retired.value()));
            written.findLatest()
                    .filter(last -> last.isBefore(born))
                    .ifPresent(last -> after(retired, written.plain(), born, faults));
        });
    }

    /** Finds what was recorded of a field before the edit and holds with it. */
    private static Optional<Entry> findBefore(Edit edit, Field field) {
        return edit.believed()
                .findInForce(EntryKind.PERSONAL, field.key(), LocalDate.MAX)
                .filter(entry -> entry.known() < edit.version() && entry.value() != null);
    }

    private static void after(Entry entry, String day, LocalDate born, Faults faults) {
        faults.add(CORRECTED, "born-after-recorded", born, CHINESE.label(entry), ENGLISH.label(entry), day);
    }

    private void checkElsewhere(String dossier, LocalDate born, Faults faults) {
        for (DaysElsewhere each : elsewhere) {
            each.findFirst(dossier)
                    .filter(first -> first.isBefore(born))
                    .ifPresent(first -> faults.add(
                            CORRECTED,
                            "born-after-recorded",
                            born,
                            Language.CHINESE.say(each.label()),
                            Language.ENGLISH.say(each.label()),
                            first));
        }
    }
}
