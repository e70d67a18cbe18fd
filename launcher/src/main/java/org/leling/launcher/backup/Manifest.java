package org.leling.launcher.backup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.launcher.LauncherException;
import org.leling.launcher.client.Json;

/**
 * What a backup holds: which databases at which schema versions, which tables with how many rows, and where their sequences stood.
 *
 * @param made the instant at which it was made
 * @param databases in the order in which they were read
 * @param files further files of the home, by their path in it
 */
record Manifest(String made, List<DatabasePart> databases, List<String> files) {

    static final String ENTRY = "manifest.json";
    private static final long FORMAT = 1;

    Manifest {
        databases = List.copyOf(databases);
        files = List.copyOf(files);
    }

    /**
     * One database.
     *
     * @param versions of its schema's migrations, all that were applied
     */
    record DatabasePart(String name, List<String> versions, List<TablePart> tables, List<SequencePart> sequences) {
        DatabasePart {
            versions = List.copyOf(versions);
            tables = List.copyOf(tables);
            sequences = List.copyOf(sequences);
        }

        long rows() {
            return tables.stream().mapToLong(TablePart::rows).sum();
        }
    }

    /** One table: its quoted name, its columns as quoted for COPY, how many rows, and the digest of the entry that holds them. */
    record TablePart(String table, String columns, long rows, String sha256) {

        String entry(String database) {
            return database + "/" + table.replace("\"", "") + ".copy";
        }
    }

    /** Where a sequence stood. */
    record SequencePart(String sequence, long last, boolean called) {}

    String write() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("made", made);
        json.put("databases", databases.stream().map(Manifest::json).toList());
        json.put("files", files);
        return Json.write(json);
    }

    private static Map<String, Object> json(DatabasePart part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", part.name());
        json.put("versions", part.versions());
        json.put(
                "tables",
                part.tables().stream()
                        .map(table -> Map.of(
                                "table", table.table(),
                                "columns", table.columns(),
                                "rows", table.rows(),
                                "sha256", table.sha256()))
                        .toList());
        json.put(
                "sequences",
                part.sequences().stream()
                        .map(each -> Map.of("sequence", each.sequence(), "last", each.last(), "called", each.called()))
                        .toList());
        return json;
    }

    static Manifest read(String text) {
        Map<String, Object> json;
        try {
            json = Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new LauncherException(org.leling.launcher.Terminal.text("restore.no-backup"), e);
        }
        if (number(json, "format") != FORMAT) {
            throw LauncherException.of("restore.other-format", Json.text(json, "format"), FORMAT);
        }
        return new Manifest(
                Json.text(json, "made"),
                Json.objects(json, "databases").stream().map(Manifest::part).toList(),
                texts(json, "files"));
    }

    private static DatabasePart part(Map<String, Object> json) {
        return new DatabasePart(
                Json.text(json, "name"),
                texts(json, "versions"),
                Json.objects(json, "tables").stream()
                        .map(each -> new TablePart(
                                Json.text(each, "table"),
                                Json.text(each, "columns"),
                                number(each, "rows"),
                                Json.text(each, "sha256")))
                        .toList(),
                Json.objects(json, "sequences").stream()
                        .map(each -> new SequencePart(
                                Json.text(each, "sequence"),
                                number(each, "last"),
                                Boolean.TRUE.equals(each.get("called"))))
                        .toList());
    }

    private static long number(Map<String, Object> json, String key) {
        return json.get(key) instanceof Number number ? number.longValue() : -1;
    }

    private static List<String> texts(Map<String, Object> json, String key) {
        return json.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
