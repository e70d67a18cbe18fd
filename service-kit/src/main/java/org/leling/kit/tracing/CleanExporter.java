package org.leling.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Passes on only attributes that are known to hold nothing personal, and no events: an exception's message could quote a
 * row. What is not on the list is dropped, so that a library's next version cannot leak.
 */
final class CleanExporter implements SpanExporter {

    private static final Set<String> PASSED = Set.of(
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "http.method",
            "http.status_code",
            "server.address",
            "server.port",
            "url.scheme",
            "error.type",
            "network.protocol.version",
            "class",
            "method");

    private final SpanExporter target;

    CleanExporter(SpanExporter target) {
        this.target = target;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return target.export(spans.stream().map(CleanExporter::clean).toList());
    }

    private static SpanData clean(SpanData span) {
        AttributesBuilder kept = Attributes.builder();
        span.getAttributes().forEach((key, value) -> {
            if (PASSED.contains(key.getKey()) || key.getKey().startsWith("leling.")) {
                kept.put(AttributeKey.stringKey(key.getKey()), String.valueOf(value));
            }
        });
        Attributes attributes = kept.build();
        return new DelegatingSpanData(span) {
            @Override
            public Attributes getAttributes() {
                return attributes;
            }

            @Override
            public List<EventData> getEvents() {
                return List.of();
            }

            @Override
            public int getTotalRecordedEvents() {
                return 0;
            }
        };
    }

    @Override
    public CompletableResultCode flush() {
        return target.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return target.shutdown();
    }
}
