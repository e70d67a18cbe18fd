package org.leling.kit.tracing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.tracing.opentelemetry.OpenTelemetryBuilderCustomizer;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * Adds the file exporter ({@code leling.traces.file}) and takes queries out of what any exporter gets. OTLP stays off
 * until {@code otel.traces.exporter=otlp} names it.
 */
@Factory
final class TraceBeans {

    @Singleton
    OpenTelemetryBuilderCustomizer kitTraces(
            @Value("${leling.traces.file:false}") String file,
            @Value("${leling.home:.leling}") String home,
            @Value("${micronaut.application.name:service}") String service) {
        return sdk -> {
            sdk.addSpanExporterCustomizer((exporter, config) -> new CleanExporter(exporter));
            if (!file.equals("false")) {
                Path path = file.equals("true")
                        ? Path.of(home).resolve("traces").resolve(service + ".jsonl")
                        : Path.of(file);
                sdk.addTracerProviderCustomizer((builder, config) -> builder.addSpanProcessor(
                        SimpleSpanProcessor.create(new CleanExporter(new FileExporter(path)))));
            }
        };
    }
}
