package org.leling.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/** The values that stand for each fact where conditions are walked through, all of them where they are few. */
final class FactValues {

    /** The day on which people are looked at before any other. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    /** Keys with so many values that a few stand for them. */
    static final Set<FactKey<?>> SAMPLED = Set.of(
            FactKey.RESIDENCE, FactKey.CLASS_BY_HAND, FactKey.FAMILY_DOCTOR, FactKey.MEASURES, FactKey.BIRTHDAY_KEPT);

    /** The most combinations that are walked through. */
    private static final int MOST = 40_000;

    private static final Object UNKNOWN = "unknown";

    private FactValues() {}

    /**
     * Gives every combination of the values of some keys.
     *
     * @throws IllegalStateException if they are too many to be walked through
     */
    static List<Map<FactKey<?>, Object>> combinations(List<FactKey<?>> keys) {
        List<Map<FactKey<?>, Object>> all = List.of(Map.of());
        for (FactKey<?> key : keys) {
            List<Object> values = valuesOf(key);
            if (all.size() * values.size() > MOST) {
                throw new IllegalStateException("the conditions read too much to be walked through: " + keys);
            }
            List<Map<FactKey<?>, Object>> next = new ArrayList<>();
            for (Map<FactKey<?>, Object> so : all) {
                for (Object value : values) {
                    Map<FactKey<?>, Object> more = new LinkedHashMap<>(so);
                    more.put(key, value);
                    next.add(more);
                }
            }
            all = next;
        }
        return all;
    }

    private static List<Object> valuesOf(FactKey<?> key) {
        if (key.isFlag()) {
            return List.of(false, true);
        } else if (key == FactKey.ABILITY) {
            return withUnknown(Arrays.asList((Object[]) Ability.values()));
        } else if (key == FactKey.FAMILY_DOCTOR) {
            return withUnknown(List.of(FamilyDoctor.DECLINED, new FamilyDoctor.Contract(DAY.plusDays(200))));
        } else if (key == FactKey.CARE_GROUP) {
            return List.copyOf(subsets(Role.class));
        } else if (key == FactKey.RESIDENCE) {
            return withUnknown(residences());
        } else if (key == FactKey.CLASS_BY_HAND) {
            return withUnknown(List.of(new ClassByHand(LivingClass.EMPTY_NEST, DAY)));
        } else if (key == FactKey.BIRTHDAY_KEPT) {
            return withUnknown(List.of(YearlyDay.lunar(9, 9)));
        }
        return List.of(
                List.of(),
                List.of(Measure.open(
                        "m", Party.COMMUNITY, Action.MEAL, CalendarUnit.WEEK, DAY.minusYears(1), "sample")));
    }

    private static List<Object> withUnknown(List<?> known) {
        List<Object> values = new ArrayList<>(known);
        values.add(UNKNOWN);
        return values;
    }

    /** Every set of an enum's values, the fullest first. */
    private static <E extends Enum<E>> List<Set<E>> subsets(Class<E> type) {
        List<Set<E>> sets = new ArrayList<>();
        E[] all = type.getEnumConstants();
        for (int bits = (1 << all.length) - 1; bits >= 0; bits--) {
            Set<E> set = EnumSet.noneOf(type);
            for (int i = 0; i < all.length; i++) {
                if ((bits & (1 << i)) != 0) {
                    set.add(all[i]);
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static List<Residence> residences() {
        List<Residence> all = new ArrayList<>();
        for (String place : List.of("320508", "320102")) {
            Division division = new Division(place);
            all.add(Residence.in(division).setting(Setting.INSTITUTION).build());
            for (Set<Companion> with : subsets(Companion.class)) {
                all.add(Residence.in(division)
                        .setting(Setting.HOME)
                        .livesWith(with)
                        .build());
            }
        }
        return all;
    }

    /** Gives the change that sets these values from a day on; what is unknown it leaves unsaid. */
    static FactChange change(Map<FactKey<?>, Object> values, LocalDate from) {
        FactChange.Builder change = FactChange.from(from);
        values.forEach((key, value) -> put(change, key, value));
        return change.build();
    }

    @SuppressWarnings("unchecked")
    private static void put(FactChange.Builder change, FactKey<?> key, Object value) {
        if (value != UNKNOWN) {
            change.with((FactKey<Object>) key, value);
        }
    }

    /** Says a value in Chinese. */
    static String inChinese(Object value) {
        if (value instanceof Boolean recorded) {
            return recorded ? "是" : "否";
        } else if (value instanceof Ability ability) {
            return ability.chinese();
        } else if (value instanceof Collection<?> set) {
            return set.isEmpty() ? "无" : set.stream().map(FactValues::inChinese).collect(Collectors.joining("、"));
        } else if (value instanceof FamilyDoctor.Contract contract) {
            return "签约至" + contract.until();
        } else if (value instanceof FamilyDoctor.Declined) {
            return "不愿签约";
        } else if (value instanceof ClassByHand byHand) {
            return byHand.livingClass().chinese();
        } else if (value instanceof Residence residence) {
            return residence.setting().equals(Optional.of(Setting.HOME)) ? "居家" : "养老机构";
        } else if (value instanceof Role role) {
            return role.chinese();
        } else if (value instanceof Measure measure) {
            return measure.action().chinese();
        }
        return value == UNKNOWN ? "不详" : value.toString();
    }
}
