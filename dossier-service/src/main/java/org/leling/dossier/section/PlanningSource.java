package org.leling.dossier.section;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.FactKey;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;

/** Which planning fact follows from which section, and how. */
enum PlanningSource {
    /** The last assessment's level (能力等级). */
    ABILITY(FactKey.ABILITY, Section.ASSESSMENT, "", "") {
        @Override
        @Nullable
        Object says(List<Item> items) {
            return items.isEmpty() ? null : last(items).values().get("level");
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return value == null ? Map.of() : one(Map.of("level", value));
        }
    },
    /** The last contract's term (家庭医生签约). */
    FAMILY_DOCTOR(FactKey.FAMILY_DOCTOR, Section.DOCTOR_CONTRACT, "", "") {
        @Override
        @Nullable
        Object says(List<Item> items) {
            if (items.isEmpty()) {
                return null;
            }
            Item last = last(items);
            return last.text("declined").equals("true")
                    ? Map.of("declined", true)
                    : Map.of("until", last.text("until"));
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return value instanceof Map<?, ?> map && !map.isEmpty() ? one(strings(map)) : Map.of();
        }
    },
    /** A handset is there (电子保姆). */
    HANDSET(FactKey.HANDSET, Section.EQUIPMENT, "kind", "HANDSET"),
    /** A sensor is there (智能感应系统). */
    SENSORS(FactKey.SENSORS, Section.EQUIPMENT, "kind", "SENSOR") {
        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return Boolean.TRUE.equals(value) ? one(Map.of("kind", "SENSOR", "sensor", "MOTION")) : Map.of();
        }
    },
    /** The home is assessed for adaptation, or adapted (适老化改造). */
    HOME_ADAPTATION(FactKey.HOME_ADAPTATION, Section.HOME_ADAPTATION, "", "") {
        @Override
        Object says(List<Item> items) {
            return items.stream().anyMatch(item -> !item.text("state").equals("DECLINED"));
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return Boolean.TRUE.equals(value) ? one(Map.of("what", "适老化改造", "state", "ASSESSED")) : Map.of();
        }
    },
    /** Home care is needed (居家养老服务需求). */
    HOME_CARE_NEEDED(FactKey.HOME_CARE_NEEDED, Section.HOME_CARE, "", "") {
        @Override
        Object says(List<Item> items) {
            return items.stream().anyMatch(item -> item.text("needed").equals("true"));
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return Boolean.TRUE.equals(value) ? one(Map.of("needed", true)) : Map.of();
        }
    },
    /** The medical care of the place's own people is granted (享受当地医疗照顾). */
    LOCAL_MEDICAL_CARE(FactKey.LOCAL_MEDICAL_CARE, Section.ENTITLEMENT, "kind", "LOCAL_MEDICAL_CARE") {
        @Override
        Object says(List<Item> items) {
            return items.stream().anyMatch(item -> item.text("state").equals("GRANTED"));
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return Boolean.TRUE.equals(value)
                    ? one(Map.of("kind", "LOCAL_MEDICAL_CARE", "state", "GRANTED"))
                    : Map.of();
        }
    },
    /** Willing to take part in activities (热心公益). */
    WILLING(FactKey.WILLING, Section.WISH, "kind", "ACTIVITY") {
        @Override
        Object says(List<Item> items) {
            return !items.isEmpty() && last(items).text("takesPart").equals("true");
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            return Boolean.TRUE.equals(value) ? one(Map.of("kind", "ACTIVITY", "takesPart", true)) : Map.of();
        }
    },
    /** The day on which the birthday is kept (生日习惯). */
    BIRTHDAY_KEPT(FactKey.BIRTHDAY_KEPT, Section.WISH, "kind", "BIRTHDAY") {
        @Override
        @Nullable
        Object says(List<Item> items) {
            if (items.isEmpty()) {
                return null;
            }
            Map<String, Object> kept = new LinkedHashMap<>();
            for (String key : List.of("calendar", "month", "day")) {
                kept.put(key, last(items).values().get(key));
            }
            return kept;
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return Map.of();
            }
            Map<String, Object> item = strings(map);
            item.put("kind", "BIRTHDAY");
            return one(item);
        }
    },
    /** The measures that are agreed (个性措施). */
    MEASURES(FactKey.MEASURES, Section.MEASURE, "", "") {
        @Override
        Object says(List<Item> items) {
            return items.stream()
                    .filter(item -> item.text("state").equals("AGREED"))
                    .sorted(Comparator.comparing(Item::id))
                    .map(PlanningSource::measure)
                    .toList();
        }

        @Override
        Map<String, Map<String, Object>> items(@Nullable Object value) {
            Map<String, Map<String, Object>> items = new LinkedHashMap<>();
            if (value instanceof List<?> list) {
                for (Object each : list) {
                    Map<String, Object> item = strings((Map<?, ?>) each);
                    String id = String.valueOf(item.remove("id"));
                    item.put("starts", item.remove("from"));
                    item.put("state", "AGREED");
                    items.put(id, item);
                }
            }
            return items;
        }
    };

    private final FactKey<?> key;
    private final Section section;
    private final String attribute;
    private final String value;

    PlanningSource(FactKey<?> key, Section section, String attribute, String value) {
        this.key = key;
        this.section = section;
        this.attribute = attribute;
        this.value = value;
    }

    String key() {
        return key.name();
    }

    Section section() {
        return section;
    }

    /** Says whether what an entry holds bears on the fact. */
    boolean bears(Entry entry) {
        return attribute.isEmpty() || entry.value() instanceof Map<?, ?> map && value.equals(map.get(attribute));
    }

    /** Gives the items that bear on the fact and hold on a day, the one that began last at the end. */
    List<Item> list(Belief belief, LocalDate day) {
        return Item.list(belief, section, day).stream()
                .filter(item -> attribute.isEmpty() || item.text(attribute).equals(value))
                .sorted(Comparator.comparing(Item::from).thenComparing(Item::known))
                .toList();
    }

    /** Gives what the items that hold say of the fact; null says that it is unknown. */
    @Nullable
    Object says(List<Item> items) {
        return !items.isEmpty();
    }

    /** Gives the items, by id or an empty one, that say of the fact what was stated directly. */
    Map<String, Map<String, Object>> items(@Nullable Object value) {
        return Boolean.TRUE.equals(value) ? one(Map.of(attribute, this.value)) : Map.of();
    }

    /** Says whether a fact stated directly ends the items that said otherwise; a last word needs not. */
    boolean replaces() {
        return this != ABILITY && this != FAMILY_DOCTOR;
    }

    private static Item last(List<Item> items) {
        return items.get(items.size() - 1);
    }

    private static Map<String, Map<String, Object>> one(Map<String, Object> values) {
        return Map.of("", new LinkedHashMap<>(values));
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return values;
    }

    private static Map<String, Object> measure(Item item) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("id", item.id());
        for (String name : List.of("party", "action", "every")) {
            measure.put(name, item.text(name));
        }
        String starts = item.text("starts");
        measure.put("from", starts.isEmpty() ? item.from().toString() : starts);
        if (!item.text("until").isEmpty()) {
            measure.put("until", item.text("until"));
        }
        measure.put("why", item.text("why"));
        return measure;
    }
}
