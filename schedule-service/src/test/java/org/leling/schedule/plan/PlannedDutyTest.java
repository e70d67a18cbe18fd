package org.leling.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A duty that differs in anything is planned anew: its comparison is written by hand, and no part may be left out. */
class PlannedDutyTest {

    private static final RecordComponent[] PARTS = PlannedDuty.class.getRecordComponents();

    static IntStream parts() {
        return IntStream.range(0, PARTS.length);
    }

    @ParameterizedTest(name = "part {0}")
    @MethodSource("parts")
    void a_duty_that_differs_in_one_part_is_another(int part) throws ReflectiveOperationException {
        Object[] values =
                Arrays.stream(PARTS).map(each -> value(each.getType(), false)).toArray();
        PlannedDuty duty = make(values);
        assertThat(make(values).mark()).isEqualTo(duty.mark()).isNotZero();

        values[part] = value(PARTS[part].getType(), true);
        assertThat(make(values).mark()).as(PARTS[part].getName()).isNotEqualTo(duty.mark());
    }

    private static Object value(Class<?> type, boolean other) {
        if (type == boolean.class) {
            return other;
        }
        return type == LocalDate.class ? LocalDate.of(2026, 1, other ? 2 : 1) : other ? "b" : "a";
    }

    private static PlannedDuty make(Object[] values) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(PARTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return PlannedDuty.class.getDeclaredConstructor(types).newInstance(values);
    }
}
