package org.leling.dossier.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks by hand, so that a test can write what no program would. */
final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private String properties = "<workbookPr/>";

    static Workbooks workbook() {
        return new Workbooks();
    }

    /** Adds a sheet of texts, one array a row, from row 1. */
    Workbooks sheet(String name, String[]... rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            xml.append(row(i + 1, rows[i]));
        }
        return rawSheet(name, xml.toString(), "");
    }

    /** Adds a sheet by the XML of its rows and what follows them. */
    Workbooks rawSheet(String name, String rows, String after) {
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + (sheets.size() + 1) + "\" r:id=\"rId"
                + (sheets.size() + 1) + "\"/>");
        parts.put(
                "xl/worksheets/sheet" + sheets.size() + ".xml",
                HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
        return this;
    }

    Workbooks hidden() {
        int last = sheets.size() - 1;
        sheets.set(last, sheets.get(last).replace("<sheet ", "<sheet state=\"hidden\" "));
        return this;
    }

    Workbooks daysFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Workbooks shared(String item) {
        shared.add("<si>" + item + "</si>");
        return this;
    }

    /** Adds or replaces a part. */
    Workbooks part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    static String row(int number, String... texts) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                xml.append(texts[i].startsWith("<c") ? at(texts[i], i, number) : text(i, number, texts[i]));
            }
        }
        return xml.append("</row>").toString();
    }

    /** A cell that holds a number; style 1 is a date's. */
    static String number(String value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private static String at(String cell, int column, int row) {
        return "<c r=\"" + CellReference.letters(column) + row + "\"" + cell.substring(2);
    }

    private static String text(int column, int row, String text) {
        return "<c r=\"" + CellReference.letters(column) + row + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles"));
        StringBuilder relations = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"t\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        if (!shared.isEmpty()) {
            types.append(override("/xl/sharedStrings.xml", "sharedStrings"));
            all.put("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + String.join("", shared) + "</sst>");
        }
        all.put("[Content_Types].xml", types + "</Types>");
        all.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + properties + "<sheets>" + String.join("", sheets) + "</sheets></workbook>");
        all.put(
                "xl/styles.xml",
                HEAD + "<styleSheet xmlns=\"" + MAIN
                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        all.putAll(parts);
        return zip(all);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
