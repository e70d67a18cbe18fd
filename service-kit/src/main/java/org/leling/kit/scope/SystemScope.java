package org.leling.kit.scope;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.function.Supplier;
import org.leling.kit.token.Caller;

/**
 * Runs work under another scope than the request's: {@code SystemScope.call("feed", () -> …)}.
 *
 * <p>Wrap narrowly: the scope travels into tasks submitted to Micronaut's executors, but not into raw threads. Within one
 * transaction the scope may change and change back; each statement runs under the scope in force when it is made.
 */
public final class SystemScope {

    private SystemScope() {}

    /** Runs the work as the system, which sees everyone; {@code work} names it in the audit. */
    public static <R> R call(String name, Supplier<R> work) {
        return as(Caller.system(name), work);
    }

    /** As {@link #call} without a result. */
    public static void run(String name, Runnable work) {
        as(Caller.system(name), () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs the work as this caller, under this caller's grants: a secret link's holder, for instance. */
    public static <R> R as(Caller caller, Supplier<R> work) {
        PropagatedContext outer = PropagatedContext.getOrEmpty();
        CallerElement element = new CallerElement(caller);
        PropagatedContext inner = outer.find(CallerElement.class)
                .map(former -> outer.replace(former, element))
                .orElseGet(() -> outer.plus(element));
        return inner.propagate(work);
    }
}
