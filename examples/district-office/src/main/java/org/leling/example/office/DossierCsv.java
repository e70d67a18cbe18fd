package org.leling.example.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;

/** Reads an office's own list of people into dossiers; every wrong cell of every row is named at once. */
final class DossierCsv {

    private static final List<String> HEADER = List.of(
            "档案号", "出生日期", "管理单位区划", "居住区划", "居住形式", "同住人员", "建档日期", "关爱小组", "电子保姆", "家庭医生签约至", "农历生日");

    private static final String DAY = "应为1900年至2100年的日期,如 2026-03-31";
    private static final String PLACE = "应为六位区划代码";

    /** What each column takes, for whoever mends the list. */
    private static final Map<String, String> TAKES = Map.of(
            "档案号", "应为字母、数字、点、横线,不超过64个",
            "出生日期", DAY,
            "管理单位区划", PLACE,
            "居住区划", PLACE,
            "居住形式", "可填:居家、机构",
            "建档日期", DAY,
            "电子保姆", "可填:是、否",
            "家庭医生签约至", DAY,
            "农历生日", "应为农历月-日,如 10-11");

    private static final Map<String, Companion> COMPANIONS = Map.of(
            "配偶", Companion.SPOUSE, "子女", Companion.CHILD, "亲属", Companion.OTHER_RELATIVE, "保姆", Companion.PAID_CARER);

    private static final Map<String, Role> ROLES = Map.of(
            "管理单位", Role.UNIT,
            "社区", Role.COMMUNITY,
            "所在机构", Role.INSTITUTION,
            "家庭医生", Role.DOCTOR,
            "养老顾问", Role.ADVISER,
            "亲属", Role.RELATIVE,
            "志愿者", Role.VOLUNTEER);

    private final List<String> faults = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private DossierCsv() {}

    /**
     * What was read.
     *
     * @param dossiers the people of the rows that are right
     * @param faults what is wrong, each with its line and column
     */
    record Read(List<Dossier> dossiers, List<String> faults) {}

    /** Reads a file; throws {@link CharacterCodingException} if it is no text in UTF-8 or GB18030. */
    static Read read(Path file) throws IOException {
        DossierCsv csv = new DossierCsv();
        List<String> lines = text(file).lines().toList();
        String header = lines.isEmpty() ? "" : lines.get(0).replace("\uFEFF", "");
        if (!List.of(header.split(",", -1)).equals(HEADER)) {
            csv.faults.add("第1行:表头应为 " + String.join(",", HEADER));
            return new Read(List.of(), csv.faults);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                csv.row(i + 1, lines.get(i).split(",", -1));
            }
        }
        return new Read(List.copyOf(csv.dossiers), List.copyOf(csv.faults));
    }

    /** Reads UTF-8, or what a Chinese Excel writes where nobody asked for UTF-8. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, Charset.forName("GB18030"));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private void row(int line, String[] cells) {
        if (cells.length != HEADER.size()) {
            faults.add("第" + line + "行:有" + cells.length + "列,应为" + HEADER.size() + "列");
            return;
        }
        int before = faults.size();
        Row row = new Row(line, cells);
        String id = row.text("档案号", DossierCsv::id);
        LocalDate born = row.text("出生日期", DossierCsv::day);
        Division unit = row.text("管理单位区划", Division::new);
        LocalDate since = row.text("建档日期", DossierCsv::day);
        Residence residence = residence(row);
        FactChange.Builder facts = FactChange.from(since == null ? LocalDate.EPOCH : since);
        if (residence != null) {
            facts.with(FactKey.RESIDENCE, residence);
        }
        Set<Role> roles = row.list("关爱小组", ROLES, Role.class);
        facts.with(FactKey.CARE_GROUP, roles);
        Boolean handset = row.text("电子保姆", text -> known(text, Map.of("是", true, "否", false)));
        if (handset != null) {
            facts.with(FactKey.HANDSET, handset);
        }
        LocalDate contract = row.optional("家庭医生签约至", DossierCsv::day);
        if (contract != null) {
            facts.with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(contract));
        }
        YearlyDay birthday = row.optional("农历生日", DossierCsv::lunar);
        if (birthday != null) {
            facts.with(FactKey.BIRTHDAY_KEPT, birthday);
        }
        if (id != null && !ids.add(id)) {
            faults.add("第" + line + "行“档案号”:“" + id + "”重复");
        }
        if (born != null && since != null && born.isAfter(since)) {
            faults.add("第" + line + "行“出生日期”:" + born + "晚于建档日期" + since);
        }
        if (faults.size() == before) {
            dossiers.add(Dossier.of(new DossierId(id), born, unit).change(facts.build()).build());
        }
    }

    private static Residence residence(Row row) {
        Division place = row.text("居住区划", Division::new);
        Setting setting = row.text("居住形式", text -> known(text, Map.of("居家", Setting.HOME, "机构", Setting.INSTITUTION)));
        boolean alone = row.cell("同住人员").equals("独居");
        Set<Companion> with = alone ? Set.of() : row.list("同住人员", COMPANIONS, Companion.class);
        if (place == null || setting == null) {
            return null;
        }
        Residence.Builder residence = Residence.in(place).setting(setting);
        return alone || !with.isEmpty() ? residence.livesWith(with).build() : residence.build();
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2100) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private static YearlyDay lunar(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return YearlyDay.lunar(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String id(String text) {
        return new DossierId(text).value();
    }

    private static <T> T known(String text, Map<String, T> values) {
        if (!values.containsKey(text)) {
            throw new IllegalArgumentException(text);
        }
        return values.get(text);
    }

    private interface CellReader<T> {
        T read(String text);
    }

    /** One row, whose cells are read by the column's name. */
    private final class Row {
        private final int line;
        private final Map<String, String> cells = new LinkedHashMap<>();

        private Row(int line, String[] given) {
            this.line = line;
            for (int i = 0; i < given.length; i++) {
                cells.put(HEADER.get(i), given[i].strip());
            }
        }

        private String cell(String column) {
            return cells.get(column);
        }

        private <T> T text(String column, CellReader<T> reader) {
            if (cell(column).isEmpty()) {
                faults.add("第" + line + "行“" + column + "”:必填");
                return null;
            }
            return optional(column, reader);
        }

        private <T> T optional(String column, CellReader<T> reader) {
            String text = cell(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return reader.read(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                faults.add("第" + line + "行“" + column + "”:“" + text + "”不能用(" + TAKES.get(column) + ")");
                return null;
            }
        }

        private <E extends Enum<E>> Set<E> list(String column, Map<String, E> values, Class<E> type) {
            EnumSet<E> set = EnumSet.noneOf(type);
            for (String word : cell(column).split("/")) {
                if (values.containsKey(word)) {
                    set.add(values.get(word));
                } else if (!word.isBlank()) {
                    faults.add("第" + line + "行“" + column + "”:“" + word + "”不能用(可填:"
                            + String.join("、", values.keySet().stream().sorted().toList()) + ")");
                }
            }
            return set;
        }
    }
}
