package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks with random damage: the answer is a summary that adds up or a fault, and never an exception. */
class CorruptWorkbookTest {

    private static final long SEED = 20261124L;
    private static final int ROUNDS = 400;
    private static final String[] FRAGMENTS = {
        "<c",
        "</c>",
        "<row>",
        "</row>",
        "<v>",
        "</v>",
        "</sheetData>",
        "r=\"ZZ99999\"",
        "t=\"s\"",
        "t=\"b\"",
        "\"",
        "&#0;",
        "&lt;",
        "1E400",
        "-1",
        "\u0000",
        "<f t=\"shared\" si=\"9\"/>",
        "<is><t>",
        "<!--",
        "<![CDATA[",
        "合计",
        "姓名",
        "身份证号"
    };

    @Test
    void aDamagedWorkbookGivesASummaryThatAddsUpOrAFault() throws IOException {
        Map<String, byte[]> parts = parts(small());
        Random random = new Random(SEED);
        Map<RosterFault.Code, Integer> faults = new EnumMap<>(RosterFault.Code.class);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = random.nextInt(4) == 0 ? damaged(zip(parts), random) : zip(damagedPart(parts, random));
            CollectingSink sink = new CollectingSink();
            RosterResult result = Rosters.read(file, sink);
            if (result instanceof RosterSummary summary) {
                read++;
                assertAddsUp("seed " + SEED + " round " + round, summary, sink);
            } else if (result instanceof RosterFault fault) {
                faults.merge(fault.code(), 1, Integer::sum);
                assertThat(sink.taken).isEmpty();
                assertThat(sink.rejected).isEmpty();
            }
        }
        assertThat(read).as("workbooks that were still read").isGreaterThan(20);
        assertThat(faults).as("workbooks that were refused").containsKey(RosterFault.Code.DAMAGED);
    }

    private static void assertAddsUp(String what, RosterSummary summary, CollectingSink sink) {
        assertThat(summary.taken()).as(what).isEqualTo(sink.taken.size());
        assertThat(summary.rejected()).as(what).isEqualTo(sink.rejected.size());
        assertThat(summary.rowsRead())
                .as(what)
                .isEqualTo(summary.taken() + summary.rejected() + summary.passedOverCount());
        Set<RowPlace> places = new HashSet<>(sink.rejected);
        sink.taken.forEach(row -> places.add(row.place()));
        assertThat(places).as(what).hasSize(sink.taken.size() + sink.rejected.size());
        assertThat(sink.ofRejected).as(what).noneMatch(each -> each.messageKey().isEmpty());
    }

    /** The sample's first rows are enough, and quick. */
    private static byte[] small() {
        String[][] rows = new String[8][];
        rows[0] = new String[] {"花名册"};
        rows[1] = new String[] {"序号", "姓名", "身份证号", "居住状况", "出生日期", "联系电话"};
        for (int i = 0; i < Rosters.IDS.length; i++) {
            rows[i + 2] =
                    new String[] {"" + (i + 1), "刘金贵", Rosters.IDS[i], "独居", Workbooks.number("10168", 1), "13900000000"
                    };
        }
        rows[6] = new String[] {"合计"};
        rows[7] = new String[] {"填表人：王"};
        return Workbooks.workbook().shared("<t>甲</t>").sheet("在册", rows).bytes();
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> damagedPart(Map<String, byte[]> parts, Random random) {
        Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
        String[] names = parts.keySet().toArray(String[]::new);
        String name = random.nextInt(3) == 0 ? names[random.nextInt(names.length)] : "xl/worksheets/sheet1.xml";
        switch (random.nextInt(6)) {
            case 0 -> damaged.remove(name);
            case 1 -> damaged.put(name, damaged(parts.get(name), random));
            default -> damaged.put(name, mutated(new String(parts.get(name), StandardCharsets.UTF_8), random));
        }
        return damaged;
    }

    private static byte[] mutated(String xml, Random random) {
        StringBuilder text = new StringBuilder(xml);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
                default -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    @Test
    void theSampleCutShortAnywhereIsAFault() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("../examples/rosters/roster-sample.xlsx"));
        for (int eighth = 1; eighth < 8; eighth++) {
            byte[] cut = java.util.Arrays.copyOf(sample, sample.length * eighth / 8);
            assertThat(Rosters.read(cut, new CollectingSink())).isInstanceOf(RosterFault.class);
        }
    }
}
