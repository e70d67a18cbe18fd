package org.leling.schedule.policy;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.obligation.Explanations;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligations;
import org.leling.core.policy.city.CityPolicy;

/** The policy and the calendar that the whole service derives from; the only place that chooses them. */
@Factory
final class PolicyInForce {

    @Singleton
    Obligations engine() {
        return Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    }

    @Singleton
    Ledgers ledgers(Obligations engine) {
        return Ledgers.of(engine);
    }

    @Singleton
    Explanations explanations(Obligations engine) {
        return Explanations.of(engine);
    }
}
