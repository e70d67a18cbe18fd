package org.leling.dossier.roster.sheet;

import java.time.LocalDate;

/**
 * Who the row is of, as the roster says; texts are empty where it says nothing.
 *
 * @param name the name (姓名), without the spaces inside a Chinese one
 * @param idNumber the ID number (身份证号), 18 characters, valid, with a capital X
 * @param born the day of birth of the ID number
 * @param sex 性别
 * @param ethnicity 民族
 * @param origin 籍贯
 * @param politicalStatus 政治面貌
 * @param joined 参加革命工作时间
 * @param retired 离休时间
 * @param formerPost 原工作单位及职务
 * @param remark 备注
 */
public record Identity(
        String name,
        String idNumber,
        LocalDate born,
        String sex,
        String ethnicity,
        String origin,
        String politicalStatus,
        WrittenDate joined,
        WrittenDate retired,
        String formerPost,
        String remark) {

    /** Names nobody, so that a row can't leak into a log. */
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
