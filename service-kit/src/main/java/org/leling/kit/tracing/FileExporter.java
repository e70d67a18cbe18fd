package org.leling.kit.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends each span as one line of JSON, written when it ends, so that a killed process has left what had ended.
 *
 * <p>Members: traceId, spanId, parentSpanId (empty for a root), name, kind, start, end, status, attributes.
 */
final class FileExporter implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(FileExporter.class);

    private final Path file;

    FileExporter(Path file) {
        this.file = file;
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.error("Traces cannot be written to {}", file, e);
        }
    }

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> spans) {
        StringBuilder lines = new StringBuilder();
        spans.forEach(span -> lines.append(line(span)).append('\n'));
        try {
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return CompletableResultCode.ofSuccess();
        } catch (IOException e) {
            LOG.warn("A span could not be written to {}", file, e);
            return CompletableResultCode.ofFailure();
        }
    }

    private static String line(SpanData span) {
        boolean root = !span.getParentSpanContext().isValid();
        StringJoiner attributes = new StringJoiner(",", "{", "}");
        span.getAttributes()
                .forEach((key, value) -> attributes.add(quoted(key.getKey()) + ":" + quoted(String.valueOf(value))));
        return "{\"traceId\":" + quoted(span.getTraceId())
                + ",\"spanId\":" + quoted(span.getSpanId())
                + ",\"parentSpanId\":" + quoted(root ? "" : span.getParentSpanId())
                + ",\"name\":" + quoted(span.getName())
                + ",\"kind\":" + quoted(span.getKind().name())
                + ",\"start\":" + quoted(instant(span.getStartEpochNanos()))
                + ",\"end\":" + quoted(instant(span.getEndEpochNanos()))
                + ",\"status\":" + quoted(span.getStatus().getStatusCode().name())
                + ",\"attributes\":" + attributes + "}";
    }

    private static String instant(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(nanos / second, nanos % second).toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
