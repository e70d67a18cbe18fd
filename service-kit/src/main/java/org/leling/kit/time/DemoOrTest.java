package org.leling.kit.time;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.context.env.Environment;

/** True in the demo and in tests, never in production. */
public final class DemoOrTest implements Condition {

    @Override
    @SuppressWarnings("rawtypes")
    public boolean matches(ConditionContext context) {
        if (!(context.getBeanContext() instanceof ApplicationContext application)) {
            return false;
        }
        var names = application.getEnvironment().getActiveNames();
        return !names.contains("production")
                && (names.contains(Environment.TEST)
                        || application.getProperty("leling.demo", Boolean.class).orElse(false));
    }
}
