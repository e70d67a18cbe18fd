package org.leling.schedule.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;

/**
 * Turns JSON into the plain trees that core-lib reads, and back.
 *
 * <p>Stricter than the framework's own reader, which keeps the last of two equal keys in silence: here each doubled key
 * is a fault. Whatever is wrong is answered as 400, and no part of the text is repeated in it.
 */
public final class JsonTree {

    private static final int DEEPEST = 40;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final List<Fault> faults = new ArrayList<>();

    private JsonTree() {}

    /**
     * Reads an object.
     *
     * @throws ProblemException 400, if it is no JSON, no object, or bears a key twice
     */
    public static Map<String, Object> readObject(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new JsonTree().whole(parser);
        } catch (JsonProcessingException e) {
            throw refused(List.of(Fault.of("", "unreadable-json")));
        } catch (IOException e) {
            // A text that is not the encoding it claims.
            throw refused(List.of(Fault.of("", "unreadable-json")));
        }
    }

    /** Writes a tree. */
    public static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree of plain values cannot be written", e);
        }
        return text.toString();
    }

    private Map<String, Object> whole(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw refused(List.of(Fault.of("", first == null ? "unreadable-json" : "not-an-object")));
        }
        Map<String, Object> tree = object(parser, "");
        if (parser.nextToken() != null) {
            throw refused(List.of(Fault.of("", "unreadable-json")));
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return tree;
    }

    private Map<String, Object> object(JsonParser parser, String path) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = path.isEmpty() ? key : path + "." + key;
            boolean doubled = map.containsKey(key);
            parser.nextToken();
            map.put(key, value(parser, at));
            if (doubled) {
                faults.add(Fault.of(at, "doubled-key"));
            }
        }
        return asTree(map);
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> asTree(Map<String, @Nullable Object> map) {
        return (Map<String, Object>) (Map<String, ?>) map;
    }

    private @Nullable Object value(JsonParser parser, String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> list(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> null;
        };
    }

    private List<@Nullable Object> list(JsonParser parser, String path) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, path + "[" + list.size() + "]"));
        }
        return list;
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Number number) {
            generator.writeNumber(number.toString());
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }

    private static ProblemException refused(List<Fault> faults) {
        return ProblemException.badRequest("bad-request", faults);
    }
}
