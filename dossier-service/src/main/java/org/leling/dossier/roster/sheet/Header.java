package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a sheet has which meaning (表头). */
final class Header {

    private static final int KNOWN_COLUMNS_NEEDED = 4;

    private final List<String> titles;
    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    private final Map<Integer, String> unknown = new LinkedHashMap<>();
    private final WorkbookForm form;

    private Header(List<String> titles, WorkbookForm form) {
        this.titles = titles;
        this.form = form;
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Optional<Column> known = form.find(title)
                    .filter(this::isOpen)
                    .or(() ->
                            Column.findWithBrackets(title).filter(form::asksFor).filter(this::isOpen));
            if (known.isPresent()) {
                places.computeIfAbsent(known.get(), c -> new ArrayList<>()).add(i);
            } else if (!title.isEmpty()) {
                unknown.put(i, title);
            }
        }
    }

    /**
     * Recognises a header. A roster's has name and ID number, or one of them beside other columns that are known; that of
     * past services has ID number, day and service.
     */
    static Optional<Header> find(RowData row, WorkbookForm form) {
        Header header = new Header(titles(row), form);
        if (form == WorkbookForm.HISTORY) {
            boolean whole = header.has(Column.ID_NUMBER) && header.has(Column.SERVED_ON) && header.has(Column.SERVICE);
            return whole ? Optional.of(header) : Optional.empty();
        }
        boolean name = header.has(Column.NAME);
        boolean id = header.has(Column.ID_NUMBER);
        boolean enough = (name && id) || ((name || id) && header.places.size() >= KNOWN_COLUMNS_NEEDED);
        return enough ? Optional.of(header) : Optional.empty();
    }

    /**
     * Joins a second row of the header to the first: 单位联系人 over 姓名 and 电话 becomes 单位联系人 and 单位联系人电话.
     *
     * @return the whole header, or nothing if the row is no part of it
     */
    Optional<Header> join(RowData below) {
        List<String> under = titles(below);
        if (under.stream().allMatch(String::isEmpty)
                || under.stream().anyMatch(title -> !title.isEmpty() && !isTitleOfGroup(title))
                || !filled(under, Column.NAME).isEmpty()
                || !filled(under, Column.ID_NUMBER).isEmpty()) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(titles.size(), under.size()); i++) {
            String above = i < titles.size() ? titles.get(i) : "";
            String title = i < under.size() ? under.get(i) : "";
            group = above.isEmpty() && !title.isEmpty() ? group : above;
            joined.add(title.isEmpty() ? above : grouped(group, title));
        }
        return Optional.of(new Header(joined, form));
    }

    private String filled(List<String> under, Column column) {
        int at = first(column);
        return at >= 0 && at < under.size() ? under.get(at) : "";
    }

    private boolean isTitleOfGroup(String title) {
        return form.find(title).isPresent() || title.matches("关系|与本人关系|手机|电话|联系方式|联系电话|职务|能力|时间|日期");
    }

    private String grouped(String group, String title) {
        if (group.isEmpty() || "与本人关系".equals(title)) {
            return title;
        }
        String joined = group + title;
        return form.find(joined).isPresent() || form.find(title).isEmpty() || title.matches("姓名|电话|联系电话|手机|地址")
                ? joined
                : title;
    }

    private static List<String> titles(RowData row) {
        return row.cells().stream()
                .map(cell -> Text.tight(cell.text().replace("\n", "")))
                .map(title -> title.length() > 60 ? title.substring(0, 60) : title)
                .toList();
    }

    private boolean isOpen(Column column) {
        return column.mayRepeat() || !places.containsKey(column);
    }

    WorkbookForm form() {
        return form;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Where a column stands, or -1. */
    int first(Column column) {
        List<Integer> all = places.getOrDefault(column, List.of());
        return all.isEmpty() ? -1 : all.get(0);
    }

    List<Integer> all(Column column) {
        return places.getOrDefault(column, List.of());
    }

    String title(int column) {
        return column >= 0 && column < titles.size() ? titles.get(column) : "";
    }

    /** The column's header on this sheet, or its own name where the sheet lacks it. */
    String title(Column column) {
        return has(column) ? title(first(column)) : column.title();
    }

    Map<Integer, String> unknown() {
        return unknown;
    }

    int columns() {
        return titles.size();
    }
}
