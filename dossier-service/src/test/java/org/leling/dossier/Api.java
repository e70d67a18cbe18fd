package org.leling.dossier;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls a service as its users do, and looks at the answers as plain trees. */
public final class Api {

    private final HttpClient client;
    private final JsonMapper json;
    private final String token;

    public Api(HttpClient client, JsonMapper json, String token) {
        this.client = client;
        this.json = json;
        this.token = token;
    }

    /** An answer. */
    public record Answer(int status, Map<String, Object> body, Map<String, String> headers) {
        /** Follows a path such as {@code items.0.name}; null where it leads nowhere. */
        public Object at(String path) {
            Object value = body;
            for (String part : path.split("\\.")) {
                if (value instanceof Map<?, ?> map) {
                    value = map.get(part);
                } else if (value instanceof List<?> list && Integer.parseInt(part) < list.size()) {
                    value = list.get(Integer.parseInt(part));
                } else {
                    return null;
                }
            }
            return value;
        }

        /** The items of a list. */
        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> list(String path) {
            return (List<Map<String, Object>>) at(path);
        }

        /** The codes of all faults, each with its field. */
        public List<String> faults() {
            return at("faults") == null
                    ? List.of()
                    : list("faults").stream()
                            .map(fault -> fault.get("field") + " " + fault.get("code"))
                            .toList();
        }
    }

    public Api as(String otherToken) {
        return new Api(client, json, otherToken);
    }

    public Answer get(String path) {
        return call(HttpRequest.create(HttpMethod.GET, path));
    }

    public Answer post(String path, Object body, String... headers) {
        return call(with(HttpRequest.POST(path, body), headers));
    }

    public Answer put(String path, Object body, String... headers) {
        return call(with(HttpRequest.PUT(path, body), headers));
    }

    public Answer upload(String path, String name, byte[] file) {
        return call(HttpRequest.POST(
                        path,
                        MultipartBody.builder()
                                .addPart("file", name, MediaType.APPLICATION_OCTET_STREAM_TYPE, file)
                                .build())
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
    }

    private static <B> MutableHttpRequest<B> with(MutableHttpRequest<B> request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public Answer call(MutableHttpRequest<?> request) {
        if (!token.isEmpty()) {
            request.bearerAuth(token);
        }
        HttpResponse<?> response;
        try {
            response = client.toBlocking().exchange(request, Argument.STRING, Argument.STRING);
        } catch (HttpClientResponseException e) {
            response = e.getResponse();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        Optional<String> text = response.getBody(Argument.STRING);
        return new Answer(response.code(), text.map(this::tree).orElse(Map.of()), headers);
    }

    private Map<String, Object> tree(String text) {
        try {
            return text.isBlank() ? Map.of() : json.readValue(text, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }
}
