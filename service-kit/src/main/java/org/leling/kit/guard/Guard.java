package org.leling.kit.guard;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micronaut.core.propagation.PropagatedContext;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/**
 * Timeout, bulkhead, breaker and retry around one sort of call that leaves the process, in this order from within.
 *
 * <p>Get one by name from {@link Guards}. The work runs on another thread, within the caller's trace and scope.
 */
public final class Guard {

    private static final int HALF_OPEN_CALLS = 2;

    private final String name;
    private final ExecutorService executor;
    private final TimeLimiter limiter;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    Guard(String name, GuardSettings settings, ExecutorService executor) {
        this.name = name;
        this.executor = executor;
        this.limiter = TimeLimiter.of(
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeout())
                        .cancelRunningFuture(true)
                        .build());
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(settings.failureRate())
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(Math.max(1, settings.window() / 2))
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(HALF_OPEN_CALLS)
                        .build());
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(settings.pause(), 2))
                        .build());
    }

    public String name() {
        return name;
    }

    /**
     * Calls, again after a failure: only for what may be done twice.
     *
     * @throws UnavailableException with the last cause
     */
    public <R> R call(Callable<R> work) {
        return run(Retry.decorateCallable(retry, guarded(work)));
    }

    /** Calls a single time. */
    public <R> R callOnce(Callable<R> work) {
        return run(guarded(work));
    }

    /** What is in force, read from the guards themselves and not from what was asked for. */
    public GuardSettings effective() {
        CircuitBreakerConfig config = breaker.getCircuitBreakerConfig();
        return new GuardSettings(
                limiter.getTimeLimiterConfig().getTimeoutDuration(),
                retry.getRetryConfig().getMaxAttempts(),
                Duration.ofMillis(retry.getRetryConfig().getIntervalBiFunction().apply(1, null)),
                Math.round(config.getFailureRateThreshold()),
                config.getSlidingWindowSize(),
                Duration.ofMillis(config.getWaitIntervalFunctionInOpenState().apply(1)),
                bulkhead.getBulkheadConfig().getMaxConcurrentCalls());
    }

    /** Whether the breaker lets calls through. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private <R> Callable<R> guarded(Callable<R> work) {
        Callable<R> inContext = Context.current().wrap(PropagatedContext.wrapCurrent(work));
        Callable<R> limited = TimeLimiter.decorateFutureSupplier(limiter, () -> executor.submit(inContext));
        return CircuitBreaker.decorateCallable(breaker, Bulkhead.decorateCallable(bulkhead, limited));
    }

    private <R> R run(Callable<R> work) {
        try {
            return work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(name, e);
        } catch (Exception e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new UnavailableException(name, cause);
        }
    }
}
