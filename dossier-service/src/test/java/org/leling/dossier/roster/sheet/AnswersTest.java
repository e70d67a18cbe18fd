package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.dossier.Rank;

class AnswersTest {

    @ParameterizedTest
    @CsvSource({
        "县处级及以下, COUNTY_OR_BELOW",
        "副县(处)级, COUNTY_OR_BELOW",
        "科级, COUNTY_OR_BELOW",
        "省级机关县处级, COUNTY_OR_BELOW",
        "'', COUNTY_OR_BELOW",
        "副地市级, DEPUTY_PREFECTURE",
        "副地(市)级, DEPUTY_PREFECTURE",
        "副厅级, DEPUTY_PREFECTURE",
        "享受副地市级医疗待遇, DEPUTY_PREFECTURE",
        "地市级, PREFECTURE",
        "地厅级, PREFECTURE",
        "正厅级, PREFECTURE",
        "副省级, DEPUTY_PROVINCE",
        "副省(部)级, DEPUTY_PROVINCE",
        "按副省级标准, DEPUTY_PROVINCE",
        "省级, PROVINCE",
        "省部级, PROVINCE",
        "正省级待遇, PROVINCE"
    })
    void aRankIsReadWithWhatStandsAroundIt(String written, Rank expected) {
        assertThat(Answers.rank(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "能力完好, INTACT", "自理, INTACT", "轻度失能, MILD", "轻度, MILD", "轻度(失能), MILD", "中度失能, MODERATE",
        "中度, MODERATE", "半自理, MODERATE", "重度失能, SEVERE", "重度, SEVERE", "完全失能, COMPLETE", "不能自理, COMPLETE"
    })
    void aLevelOfAbilityIsRead(String written, String expected) {
        assertThat(Answers.ability(written)).get().hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "尚可", "失能", "3级"})
    void anotherLevelOfAbilityIsNone(String written) {
        assertThat(Answers.ability(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "是, true",
        "能, true",
        "已安装, true",
        "√, true",
        "需要, true",
        "否, false",
        "不能, false",
        "未安装, false",
        "无, false",
        "×, false",
        "Ｎ, false"
    })
    void aYesOrNoIsRead(String written, boolean expected) {
        assertThat(Answers.yesOrNo(written)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "与子女同住, HOME, [CHILD]",
        "与其他亲属同住, HOME, [OTHER_RELATIVE]",
        "与配偶居住, HOME, [SPOUSE]",
        "与配偶同住, HOME, [SPOUSE]",
        "空巢, HOME, [SPOUSE]",
        "独居, HOME, []",
        "与保姆同住, HOME, [PAID_CARER]",
        "' 与 保姆\u3000同住 ', HOME, [PAID_CARER]",
        "与配偶及子女同住, HOME, '[SPOUSE, CHILD]'",
        "与配偶、保姆同住, HOME, '[SPOUSE, PAID_CARER]'",
        "养老机构, INSTITUTION, unknown",
        "护理院, INSTITUTION, unknown",
        "长期住院, INSTITUTION, unknown",
        "养老院, INSTITUTION, unknown"
    })
    void aWayOfLivingIsRead(String written, String setting, String companions) {
        assertThat(Living.read(written)).hasValueSatisfying(living -> {
            assertThat(living.setting()).hasToString(setting);
            assertThat(living.companions().map(Object::toString).orElse("unknown"))
                    .isEqualTo(companions);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "其他", "不详", "与朋友同住", "与子女", "同住", "租房", "与配偶、朋友同住", "机构或居家"})
    void anotherWayOfLivingIsUnknown(String written) {
        assertThat(Living.read(written)).isEmpty();
    }
}
