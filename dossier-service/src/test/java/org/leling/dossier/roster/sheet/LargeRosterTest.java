package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster of many people: {@code -Dleling.roster.rows=50000} makes it a large one. */
class LargeRosterTest {

    private static final int ROWS = Integer.getInteger("leling.roster.rows", 5_000);
    private static final List<String> HEADER = List.of(
            "序号",
            "姓名",
            "性别",
            "民族",
            "身份证号",
            "出生日期",
            "政治面貌",
            "参加革命工作时间",
            "离休时间",
            "原工作单位及职务",
            "现享受待遇",
            "管理单位",
            "所属区县",
            "居住状况",
            "是否易地安置",
            "安置地",
            "居住地址",
            "联系电话",
            "紧急联系人",
            "与本人关系",
            "紧急联系人电话",
            "能力等级",
            "主要疾病",
            "家庭医生",
            "社区",
            "社区联系人",
            "社区联系人电话",
            "单位联系人",
            "单位联系人电话",
            "志愿者",
            "电子保姆",
            "居家养老需求",
            "主要需求",
            "备注");

    @TempDir
    Path folder;

    @Test
    void everyRowIsGivenOutAndNoneIsHeld() throws IOException {
        Path file = folder.resolve("large.xlsx");
        write(file);
        int[] given = new int[2];
        RosterResult result = new RosterReader().read(file, Rosters.CONTEXT, new RowSink<RosterRow>() {
            @Override
            public void taken(RosterRow row) {
                given[0] += row.warnings().isEmpty() ? 1 : 0;
            }

            @Override
            public void rejected(RowPlace place, List<Finding> findings) {
                given[1]++;
            }
        });
        assertThat(given).containsExactly(ROWS - 2, 2);
        assertThat(result)
                .isInstanceOfSatisfying(
                        RosterSummary.class,
                        summary -> assertThat(summary.rows()).isEqualTo(ROWS));
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("在册");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            for (int row = 1; row <= ROWS; row++) {
                person(sheet, row);
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void person(Worksheet sheet, int row) {
        // The last row has the number of the first.
        int person = row == ROWS ? 1 : row;
        LocalDate born = LocalDate.of(1914, 1, 1).plusDays(person % 7_000);
        String id = id(born, person / 7_000 * 2 + 1);
        String phone = "139" + String.format("%08d", person);
        List<String> cells = List.of(
                "" + row,
                "刘金贵",
                "男",
                "汉族",
                id,
                born.toString(),
                "中共党员",
                "1945.3",
                "1985-06",
                "市教育局科长" + row,
                "县处级及以下",
                "市教育局",
                "姑苏区",
                "与配偶居住",
                "否",
                "",
                "姑苏区人民路" + row + "号",
                phone,
                "蔡花" + row,
                "女儿",
                phone,
                "轻度失能",
                "高血压、糖尿病" + row,
                "袁玉学",
                "新元社区",
                "冯珍",
                phone,
                "陈振",
                phone,
                "许静",
                "是",
                "是",
                "希望安排陪诊" + row,
                "");
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private static String id(LocalDate born, int sequence) {
        String body = "320508" + born.toString().replace("-", "") + String.format("%03d", sequence);
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.check(body + check, Rosters.IMPORT_DAY) == IdNumber.Verdict.VALID) {
                return body + check;
            }
        }
        throw new AssertionError(body);
    }
}
