package org.leling.core.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.nullness.Nullable;

/**
 * A key under which a fact is recorded; each key's value is in force from a day until the next of the same key.
 *
 * @param <T> the type of its values
 */
public final class FactKey<T> {

    /** Where and with whom the person lives (居住情况). */
    public static final FactKey<Residence> RESIDENCE =
            new FactKey<>("residence", "居住情况", Residence.class, Residence.UNKNOWN);
    /** A class set by hand (人工定类); unknown means none. */
    public static final FactKey<ClassByHand> CLASS_BY_HAND =
            new FactKey<>("classByHand", "人工定类", ClassByHand.class, null);
    /** Level of ability (能力等级); unknown until assessed. */
    public static final FactKey<Ability> ABILITY = new FactKey<>("ability", "能力等级", Ability.class, null);
    /** The family doctor's contract (家庭医生签约). */
    public static final FactKey<FamilyDoctor> FAMILY_DOCTOR =
            new FactKey<>("familyDoctor", "家庭医生签约", FamilyDoctor.class, FamilyDoctor.NONE);
    /** The roles of the care group that are filled (特别关爱小组). */
    public static final FactKey<Set<Role>> CARE_GROUP = new FactKey<>("careGroup", "关爱小组", Set.class, Set.of());
    /** Home care is needed (居家养老服务需求). */
    public static final FactKey<Boolean> HOME_CARE_NEEDED = flag("homeCareNeeded", "居家养老服务需求");
    /** A handset is installed (电子保姆). */
    public static final FactKey<Boolean> HANDSET = flag("handset", "电子保姆");
    /** In the community's grid (网格化管理). */
    public static final FactKey<Boolean> GRID = flag("grid", "网格化管理");
    /** Unit, institution and relatives agreed on regular contact (三方联系). */
    public static final FactKey<Boolean> THREE_PARTY = flag("threeParty", "三方联系");
    /** Smart sensors are fitted (智能感应系统). */
    public static final FactKey<Boolean> SENSORS = flag("sensors", "智能感应");
    /** The home is assessed for adaptation, or adapted (适老化改造). */
    public static final FactKey<Boolean> HOME_ADAPTATION = flag("homeAdaptation", "适老化改造");
    /** The medical care of the place's own people is granted (享受当地医疗照顾政策). */
    public static final FactKey<Boolean> LOCAL_MEDICAL_CARE = flag("localMedicalCare", "当地医疗照顾");
    /** Willing to take part in activities (热心公益). */
    public static final FactKey<Boolean> WILLING = flag("willing", "愿意参加活动");
    /** There are no relatives (无亲属). */
    public static final FactKey<Boolean> NO_RELATIVES = flag("noRelatives", "无亲属");
    /** The measures agreed with this person (个性措施). */
    public static final FactKey<List<Measure>> MEASURES = new FactKey<>("measures", "个性措施", List.class, List.of());

    /** The day on which the person wishes to keep the birthday (生日习惯); unknown means the solar day of birth. */
    public static final FactKey<YearlyDay> BIRTHDAY_KEPT = new FactKey<>("birthdayKept", "生日习惯", YearlyDay.class, null);

    private static final List<FactKey<?>> ALL = List.of(
            RESIDENCE,
            CLASS_BY_HAND,
            ABILITY,
            FAMILY_DOCTOR,
            CARE_GROUP,
            HOME_CARE_NEEDED,
            HANDSET,
            GRID,
            THREE_PARTY,
            SENSORS,
            HOME_ADAPTATION,
            LOCAL_MEDICAL_CARE,
            WILLING,
            NO_RELATIVES,
            MEASURES,
            BIRTHDAY_KEPT);

    private final String name;
    private final String chinese;
    private final Class<?> type;

    @Nullable
    private final T whenUnknown;

    private final int index = Counter.next++;

    private FactKey(String name, String chinese, Class<?> type, @Nullable T whenUnknown) {
        this.name = name;
        this.chinese = chinese;
        this.type = type;
        this.whenUnknown = whenUnknown;
    }

    private static FactKey<Boolean> flag(String name, String chinese) {
        return new FactKey<>(name, chinese, Boolean.class, false);
    }

    /** Gives every key. */
    public static List<FactKey<?>> all() {
        return ALL;
    }

    /** Gives the name under which the key stands in a case and over the API. */
    public String name() {
        return name;
    }

    /** Gives the key in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** Says whether the key's values are true or false, false until said. */
    public boolean isFlag() {
        return type == Boolean.class;
    }

    /** What is taken to hold while nothing is known; only of keys that have such a value. */
    T whenUnknown() {
        return Objects.requireNonNull(whenUnknown, name);
    }

    int index() {
        return index;
    }

    boolean accepts(Object value) {
        return type.isInstance(value);
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Counter {
        private static int next;
    }
}
