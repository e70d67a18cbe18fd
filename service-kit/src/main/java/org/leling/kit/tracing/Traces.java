package org.leling.kit.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries one trace through rows and restarts: write {@link #current()} into the row, run the row's work in
 * {@link #continueFrom}.
 *
 * <p>Span names and attributes hold no personal data: ids, tables and outcomes only.
 */
@Singleton
public class Traces {

    private static final String HEADER = "traceparent";
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;

    public Traces(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer("org.leling");
    }

    /** The W3C traceparent of the span that runs here; empty when none does. */
    public static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.getOrDefault(HEADER, "");
    }

    /** The trace id of the span that runs here; empty when none does. */
    public static String currentTraceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : "";
    }

    /**
     * Runs the work in a new span that continues a stored trace.
     *
     * @param traceparent as {@link #current()} gave it; an empty or malformed one begins a new trace
     * @param name the span's name, such as {@code due alarm}
     */
    public <R> R continueFrom(String traceparent, String name, Supplier<R> work) {
        return inSpan(parent(traceparent), SpanKind.CONSUMER, name, Map.of(), work);
    }

    private static Context parent(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(HEADER, traceparent), GETTER);
    }

    /**
     * Runs work that is done for several stored traces at once: each is continued by a span that lasts as long as the
     * work. Of several none is the current one, since what happens here belongs to all of them.
     */
    public <R> R continueAll(List<String> traceparents, String name, Supplier<R> work) {
        if (traceparents.size() == 1) {
            return continueFrom(traceparents.get(0), name, work);
        }
        List<Span> spans = traceparents.stream()
                .map(traceparent -> begin(parent(traceparent), SpanKind.CONSUMER, name))
                .toList();
        try (io.opentelemetry.context.Scope ignored = Context.root().makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error e) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName()));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    /** Runs the work in a span below the current one. */
    public <R> R within(String name, Supplier<R> work) {
        return within(name, Map.of(), work);
    }

    /** As {@link #within(String, Supplier)} with attributes. */
    public <R> R within(String name, Map<String, String> attributes, Supplier<R> work) {
        return inSpan(Context.current(), SpanKind.INTERNAL, name, attributes, work);
    }

    /** A call that leaves the process. */
    @FunctionalInterface
    public interface Outgoing<R> {
        R with(String traceparent) throws IOException, InterruptedException;
    }

    /** Runs a call in a client span; the call is given the traceparent to send along. */
    public <R> R calling(String name, Map<String, String> attributes, Outgoing<R> call) throws IOException {
        try {
            return inSpan(Context.current(), SpanKind.CLIENT, name, attributes, () -> {
                try {
                    return call.with(current());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new UncheckedIOException(new InterruptedIOException("interrupted"));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <R> R inSpan(Context parent, SpanKind kind, String name, Map<String, String> attributes, Supplier<R> work) {
        Span span = begin(parent, kind, name);
        attributes.forEach(span::setAttribute);
        try (io.opentelemetry.context.Scope ignored = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span begin(Context parent, SpanKind kind, String name) {
        return tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
    }
}
