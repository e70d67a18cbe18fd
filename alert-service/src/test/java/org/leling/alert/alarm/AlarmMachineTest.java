package org.leling.alert.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmMachineTest {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z"); // a Tuesday
    private static final Person LI = new Person("李雷", "dispatcher-1");
    private static final Person HAN = new Person("韩梅", "dispatcher-2");
    private static final Contact DAUGHTER = new Contact(Target.RELATIVE, 1, "张女", "13812345678");
    private static final Contact SON = new Contact(Target.RELATIVE, 2, "张子", "13812345679");
    private static final Contact COMMUNITY = new Contact(Target.COMMUNITY, 1, "王社", "13912345678");
    private static final Contact UNIT = new Contact(Target.UNIT, 1, "赵单", "13712345678");
    private static final Reach ALL = new Reach(List.of(UNIT, SON, COMMUNITY, DAUGHTER));

    /** A story told in seconds and events, and what each brought: state, called, next second. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void tellsEachStory(String name, Reach reach, List<Chapter> chapters) {
        Turn.Taken raised = AlarmMachine.raise(AlarmKey.EMERGENCY, EscalationPolicy.standard(), reach, START);
        Alarm alarm = raised.alarm();
        List<Call> calls = raised.calls();
        for (Chapter chapter : chapters) {
            if (chapter.event() != null) {
                Turn turn = AlarmMachine.on(alarm, chapter.event(), reach, START.plusSeconds(chapter.second()));
                assertThat(turn)
                        .as("%s at %s", chapter.event(), chapter.second())
                        .isInstanceOf(Turn.Taken.class);
                alarm = ((Turn.Taken) turn).alarm();
                calls = ((Turn.Taken) turn).calls();
            }
            assertThat(describe(alarm, calls)).as("second %s", chapter.second()).isEqualTo(chapter.expected());
        }
    }

    static Stream<Arguments> stories() {
        var due = new AlarmEvent.Due();
        return Stream.of(
                Arguments.of(
                        "everyone there, nobody answers",
                        ALL,
                        List.of(
                                at(0, null, "OPEN next 60 CALL/1/0 RELATIVE RELATIVE COMMUNITY"),
                                at(59, due, "OPEN next 60"),
                                at(60, due, "OPEN next 120 CALL/2/0 UNIT DISPATCHER"),
                                at(121, due, "OPEN next 181 REPEAT/2/1 DISPATCHER"),
                                at(181, due, "OPEN next 241 REPEAT/2/2 DISPATCHER"),
                                at(241, due, "OPEN next 301 REPEAT/2/3 DISPATCHER"),
                                at(301, due, "OPEN next 361 REPEAT/2/4 DISPATCHER"),
                                at(361, due, "OPEN next 421 REPEAT/2/5 UNIT DISPATCHER"),
                                at(90_000, due, "OPEN next 90060 REPEAT/2/6 DISPATCHER"))),
                Arguments.of(
                        "no card: the desk at once",
                        Reach.DESK_ONLY,
                        List.of(
                                at(0, null, "OPEN next 60 CALL/2/0 DISPATCHER"),
                                at(60, due, "OPEN next 120 REPEAT/2/1 DISPATCHER"))),
                Arguments.of(
                        "a relative without a number is nobody",
                        new Reach(List.of(new Contact(Target.RELATIVE, 1, "张女", ""), UNIT)),
                        List.of(at(0, null, "OPEN next 60 CALL/2/0 UNIT DISPATCHER"))),
                Arguments.of(
                        "acknowledged, but not closed in time",
                        ALL,
                        List.of(
                                at(30, new AlarmEvent.Acknowledge(LI, true), "ACKNOWLEDGED next 1830"),
                                at(60, due, "ACKNOWLEDGED next 1830"),
                                at(
                                        1830,
                                        due,
                                        "OPEN next 1890 REOPENED/2/1 RELATIVE RELATIVE COMMUNITY UNIT DISPATCHER"),
                                at(1890, due, "OPEN next 1950 REPEAT/2/2 DISPATCHER"),
                                at(1900, new AlarmEvent.Acknowledge(HAN, false), "ACKNOWLEDGED next 3700"))),
                Arguments.of(
                        "acknowledged and closed",
                        ALL,
                        List.of(
                                at(30, new AlarmEvent.Acknowledge(LI, true), "ACKNOWLEDGED next 1830"),
                                at(600, new AlarmEvent.Close(HAN, Outcome.HELPED, ""), "CLOSED"),
                                at(1830, due, "CLOSED"),
                                at(1900, new AlarmEvent.Close(LI, Outcome.HELPED, "again"), "CLOSED"))),
                Arguments.of(
                        "closed by a named person without acknowledgement",
                        ALL,
                        List.of(at(30, new AlarmEvent.Close(LI, Outcome.FALSE_ALARM, "打过电话"), "CLOSED"))),
                Arguments.of(
                        "escalated by hand, then past the last step",
                        ALL,
                        List.of(
                                at(10, new AlarmEvent.Escalate(LI), "OPEN next 70 CALL/2/0 UNIT DISPATCHER"),
                                at(60, due, "OPEN next 70"),
                                at(65, new AlarmEvent.Escalate(LI), "OPEN next 125 REPEAT/2/1 UNIT DISPATCHER"))),
                Arguments.of(
                        "escalated by hand while somebody has it",
                        ALL,
                        List.of(
                                at(10, new AlarmEvent.Acknowledge(LI, true), "ACKNOWLEDGED next 1810"),
                                at(
                                        20,
                                        new AlarmEvent.Escalate(LI),
                                        "ACKNOWLEDGED next 1810 CALL/2/0 UNIT DISPATCHER"))),
                Arguments.of(
                        "a stuck key floods nobody, but the desk hears that it goes on",
                        ALL,
                        List.of(
                                at(5, new AlarmEvent.PressedAgain(), "OPEN next 60"),
                                at(10, new AlarmEvent.Acknowledge(LI, true), "ACKNOWLEDGED next 1810"),
                                at(11, new AlarmEvent.PressedAgain(), "ACKNOWLEDGED next 1810"),
                                at(
                                        70,
                                        new AlarmEvent.PressedAgain(),
                                        "ACKNOWLEDGED next 1810 PRESSED_AGAIN/1/1 DISPATCHER"),
                                at(71, new AlarmEvent.PressedAgain(), "ACKNOWLEDGED next 1810"))));
    }

    @ParameterizedTest
    @EnumSource(AlarmKey.class)
    void everyKeyButTestCallsSomebodyAtOnce(AlarmKey key) {
        Turn.Taken raised = AlarmMachine.raise(key, EscalationPolicy.standard(), ALL, START);
        if (key == AlarmKey.TEST) {
            assertThat(describe(raised.alarm(), raised.calls())).isEqualTo("CLOSED");
            assertThat(raised.alarm().status())
                    .isEqualTo(new AlarmStatus.Closed(Person.SYSTEM, Outcome.TEST, "", START));
        } else {
            assertThat(raised.calls()).hasSize(3);
            assertThat(raised.alarm().findNextAt()).contains(START.plusSeconds(60));
        }
    }

    @Test
    void theSecondToAcknowledgeIsToldWhoHasIt() {
        Alarm taken = after(AlarmMachine.on(raised(), new AlarmEvent.Acknowledge(LI, false), ALL, START));
        assertThat(AlarmMachine.on(taken, new AlarmEvent.Acknowledge(HAN, true), ALL, START.plusSeconds(1)))
                .isEqualTo(new Turn.TakenByOther(LI, START));
        var sameName = new Person(LI.name(), "dispatcher-2");
        assertThat(AlarmMachine.on(taken, new AlarmEvent.Acknowledge(sameName, true), ALL, START.plusSeconds(1)))
                .isEqualTo(new Turn.TakenByOther(LI, START));
    }

    @Test
    void theSameAgainChangesNothingUnlessTheyNowCome() {
        Alarm taken = after(AlarmMachine.on(raised(), new AlarmEvent.Acknowledge(LI, false), ALL, START));
        Instant later = START.plusSeconds(20);
        assertThat(AlarmMachine.on(taken, new AlarmEvent.Acknowledge(LI, false), ALL, later))
                .isEqualTo(new Turn.Taken(taken, List.of(), List.of()));
        var coming = (Turn.Taken) AlarmMachine.on(taken, new AlarmEvent.Acknowledge(LI, true), ALL, later);
        assertThat(coming.alarm().status())
                .isEqualTo(new AlarmStatus.Acknowledged(LI, true, START, START.plusSeconds(1800)));
        assertThat(coming.happenings()).containsExactly(new Happening.Acknowledged(LI, true));
    }

    @Test
    void aClosedAlarmTakesNothingMore() {
        Alarm closed = after(AlarmMachine.on(raised(), new AlarmEvent.Close(LI, Outcome.HELPED, ""), ALL, START));
        var refusal = new Turn.AlreadyClosed(LI, Outcome.HELPED, START);
        Instant later = START.plusSeconds(9);
        assertThat(List.of(
                        new AlarmEvent.Acknowledge(HAN, true),
                        new AlarmEvent.Escalate(HAN),
                        new AlarmEvent.PressedAgain(),
                        new AlarmEvent.Close(HAN, Outcome.HOSPITAL, "市一院")))
                .allSatisfy(event ->
                        assertThat(AlarmMachine.on(closed, event, ALL, later)).isEqualTo(refusal));
    }

    @Test
    void aSkippedStepIsFlaggedAndAnAbsentRoleNamed() {
        Turn.Taken deskOnly = AlarmMachine.raise(AlarmKey.FALL, EscalationPolicy.standard(), Reach.DESK_ONLY, START);
        assertThat(deskOnly.happenings())
                .containsExactly(
                        new Happening.Raised(AlarmKey.FALL),
                        new Happening.StepSkipped(1, EnumSet.of(Target.RELATIVE, Target.COMMUNITY)),
                        new Happening.StepTaken(2, 1, EnumSet.of(Target.UNIT)));
        Turn.Taken noRelative =
                AlarmMachine.raise(AlarmKey.FALL, EscalationPolicy.standard(), new Reach(List.of(COMMUNITY)), START);
        assertThat(noRelative.happenings()).contains(new Happening.StepTaken(1, 1, EnumSet.of(Target.RELATIVE)));
    }

    @Test
    void callsRelativesInTheirOrder() {
        assertThat(ALL.of(EnumSet.of(Target.RELATIVE))).containsExactly(DAUGHTER, SON);
    }

    @Test
    void aPolicyThatWaitsFirstStillHasANextTime() {
        var waiting = new EscalationPolicy(
                List.of(new EscalationPolicy.Step(Duration.ofSeconds(5), EnumSet.of(Target.DISPATCHER))),
                Duration.ofSeconds(60),
                1,
                Duration.ofMinutes(30));
        Turn.Taken raised = AlarmMachine.raise(AlarmKey.EMERGENCY, waiting, ALL, START);
        assertThat(describe(raised.alarm(), raised.calls())).isEqualTo("OPEN next 5");
        Turn.Taken first =
                (Turn.Taken) AlarmMachine.on(raised.alarm(), new AlarmEvent.Due(), ALL, START.plusSeconds(5));
        assertThat(describe(first.alarm(), first.calls())).isEqualTo("OPEN next 65 CALL/1/0 DISPATCHER");
    }

    @Test
    void aPolicyThatCouldReachNobodyCannotBeWritten() {
        var family = List.of(new EscalationPolicy.Step(Duration.ZERO, EnumSet.of(Target.RELATIVE)));
        assertThatThrownBy(() -> new EscalationPolicy(family, Duration.ofSeconds(60), 5, Duration.ofMinutes(30)))
                .hasMessageContaining("dispatcher");
        assertThatThrownBy(() -> new EscalationPolicy(List.of(), Duration.ofSeconds(60), 5, Duration.ofMinutes(30)))
                .hasMessageContaining("steps");
        assertThatThrownBy(() -> new Person(" ", "x")).hasMessageContaining("name");
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY,EMERGENCY", "emergency,EMERGENCY", "' Fall ',FALL", "test,TEST"})
    void readsAKeyAsDevicesWriteIt(String raw, AlarmKey key) {
        assertThat(AlarmKey.find(raw)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"SOS", "''", "紧急"})
    void knowsNoOtherKey(String raw) {
        assertThat(AlarmKey.find(raw)).isEmpty();
    }

    private static Alarm raised() {
        return AlarmMachine.raise(AlarmKey.EMERGENCY, EscalationPolicy.standard(), ALL, START)
                .alarm();
    }

    private static Alarm after(Turn turn) {
        return ((Turn.Taken) turn).alarm();
    }

    private static Chapter at(int second, AlarmEvent event, String expected) {
        return new Chapter(second, event, expected);
    }

    private record Chapter(int second, AlarmEvent event, String expected) {}

    private static String describe(Alarm alarm, List<Call> calls) {
        var words = new ArrayList<String>();
        words.add(alarm.state().name());
        alarm.findNextAt()
                .ifPresent(next -> words.add("next " + START.until(next, java.time.temporal.ChronoUnit.SECONDS)));
        if (!calls.isEmpty()) {
            Call first = calls.get(0);
            words.add(first.kind() + "/" + first.step() + "/" + first.repeat());
            calls.forEach(call -> words.add(call.contact().target().name()));
        }
        return String.join(" ", words);
    }
}
