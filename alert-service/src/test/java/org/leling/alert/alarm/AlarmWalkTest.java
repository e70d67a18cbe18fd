package org.leling.alert.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks the machine at random, with late, doubled and early events and a clock that jumps; a failure names its seed. */
class AlarmWalkTest {

    private static final int WALKS = 20_000;
    private static final int LONGEST = 60;
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z"); // a Tuesday
    private static final List<Person> PEOPLE =
            List.of(new Person("李雷", "d-1"), new Person("韩梅", "d-2"), new Person("李雷", "d-3"));

    @Test
    void everyOpenAlarmGoesOnAndNoneEndsWithoutAcknowledgementAndOutcome() {
        Set<AlarmState> seen = new HashSet<>();
        int reopened = 0;
        for (long seed = 1; seed <= WALKS; seed++) {
            reopened += walk(seed, seen);
        }
        assertThat(seen).containsExactlyInAnyOrder(AlarmState.values());
        assertThat(reopened).as("the walks came to the rarer turns too").isPositive();
    }

    private static int walk(long seed, Set<AlarmState> seen) {
        var random = new Random(seed);
        Instant now = START;
        AlarmKey key = AlarmKey.values()[random.nextInt(AlarmKey.values().length)];
        Turn.Taken turn = AlarmMachine.raise(key, EscalationPolicy.standard(), reach(random), now);
        Alarm alarm = turn.alarm();
        var happenings = new ArrayList<>(turn.happenings());
        var told = new HashSet<String>();
        check(seed, alarm, turn, happenings, told, now);
        int length = random.nextInt(LONGEST);
        for (int step = 0; step < length; step++) {
            now = now.plusSeconds(random.nextInt(8) == 0 ? random.nextInt(10_000) - 2_000 : random.nextInt(90));
            AlarmEvent event = event(random);
            Turn answer = AlarmMachine.on(alarm, event, reach(random), now);
            if (answer instanceof Turn.Taken taken) {
                happenings.addAll(taken.happenings());
                check(seed, taken.alarm(), taken, happenings, told, now);
                if (event instanceof AlarmEvent.Due || event instanceof AlarmEvent.PressedAgain) {
                    assertThat(taken.alarm().state())
                            .as("seed %s: no machine acknowledges or closes", seed)
                            .isIn(AlarmState.OPEN, alarm.state());
                }
                alarm = taken.alarm();
            } else {
                assertThat(alarm.state()).as("seed %s: refused", seed).isNotEqualTo(AlarmState.OPEN);
            }
            seen.add(alarm.state());
        }
        return (int)
                happenings.stream().filter(Happening.Reopened.class::isInstance).count();
    }

    private static void check(
            long seed, Alarm alarm, Turn.Taken turn, List<Happening> happenings, Set<String> told, Instant now) {
        if (alarm.status() instanceof AlarmStatus.Closed closed) {
            assertThat(alarm.findNextAt()).isEmpty();
            assertThat(happenings).as("seed %s", seed).contains(new Happening.Closed(closed.by(), closed.outcome()));
            assertThat(alarm.key() == AlarmKey.TEST
                            || happenings.stream().anyMatch(Happening.Acknowledged.class::isInstance))
                    .as("seed %s: closed without acknowledgement", seed)
                    .isTrue();
        } else {
            assertThat(alarm.findNextAt()).as("seed %s: no next time", seed).isPresent();
            assertThat(alarm.key()).as("seed %s: a test call stays open", seed).isNotEqualTo(AlarmKey.TEST);
        }
        boolean openAndStepped = alarm.state() == AlarmState.OPEN
                && turn.happenings().stream()
                        .anyMatch(h -> h instanceof Happening.StepTaken
                                || h instanceof Happening.Repeated
                                || h instanceof Happening.Reopened);
        if (openAndStepped) {
            assertThat(turn.calls())
                    .as("seed %s: a step that calls nobody", seed)
                    .isNotEmpty();
            assertThat(alarm.findNextAt().orElseThrow())
                    .as("seed %s: no bound on the rate", seed)
                    .isAfter(now);
        }
        for (Call call : turn.calls()) {
            String name = call.kind() + "/" + call.step() + "/" + call.repeat() + "/"
                    + call.contact().target() + "/" + call.contact().order();
            assertThat(told.add(name))
                    .as("seed %s: told twice for one step: %s", seed, name)
                    .isTrue();
        }
    }

    private static AlarmEvent event(Random random) {
        Person by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(16)) {
            case 0, 1 -> new AlarmEvent.Acknowledge(by, random.nextBoolean());
            case 2 -> new AlarmEvent.Escalate(by);
            case 3 -> new AlarmEvent.Close(by, Outcome.values()[random.nextInt(Outcome.values().length)], "");
            case 4, 5, 6 -> new AlarmEvent.PressedAgain();
            default -> new AlarmEvent.Due();
        };
    }

    private static Reach reach(Random random) {
        var contacts = new ArrayList<Contact>();
        for (Target target : List.of(Target.RELATIVE, Target.COMMUNITY, Target.UNIT)) {
            int many = random.nextInt(3);
            for (int order = 1; order <= many; order++) {
                contacts.add(new Contact(target, order, "某", random.nextInt(5) == 0 ? "" : "13812345678"));
            }
        }
        return new Reach(contacts);
    }
}
