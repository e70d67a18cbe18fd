package org.leling.alert.alarm;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The escalation in force: relative and community at once, unit and dispatcher after a while; the times by configuration. */
@Singleton
public final class Policies {

    private final EscalationPolicy inForce;

    public Policies(
            @Value("${leling.alert.second-step-after:60s}") Duration secondStepAfter,
            @Value("${leling.alert.repeat-every:60s}") Duration repeatEvery,
            @Value("${leling.alert.whole-step-every:5}") int wholeStepEvery,
            @Value("${leling.alert.close-within:30m}") Duration closeWithin) {
        this.inForce = new EscalationPolicy(
                List.of(
                        new EscalationPolicy.Step(Duration.ZERO, EnumSet.of(Target.RELATIVE, Target.COMMUNITY)),
                        new EscalationPolicy.Step(secondStepAfter, EnumSet.of(Target.UNIT, Target.DISPATCHER))),
                repeatEvery,
                wholeStepEvery,
                closeWithin);
    }

    /** Gives the policy that a new alarm gets. */
    public EscalationPolicy inForce() {
        return inForce;
    }
}
