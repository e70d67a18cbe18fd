package org.leling.dossier.roster.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Rank;

/** Words of a roster that stand for one of a few answers. */
final class Answers {

    private static final Pattern DEPUTY_PROVINCE = Pattern.compile("副省|副部级|副部长级|省部级副职|省级副职|部级副职");
    private static final Pattern DEPUTY_PREFECTURE =
            Pattern.compile("副地市级|副地厅级|副厅局级|副厅级|副司局级|副局级|副市级|副地级|地厅级副职|厅局级副职|厅级副职|地市级副职");
    private static final Pattern PROVINCE = Pattern.compile("省部级|正省级|正部级|省部长级");
    private static final Pattern PREFECTURE = Pattern.compile("地市级|地厅级|厅局级|司局级|正厅级|正局级|正地级");

    private Answers() {}

    /** Reads a rank; what is none of the four upper ones is county level or below. */
    static Rank rank(String text) {
        String plain = Text.tight(text).replaceAll("[()（）]", "");
        if (DEPUTY_PROVINCE.matcher(plain).find()) {
            return Rank.DEPUTY_PROVINCE;
        }
        if (DEPUTY_PREFECTURE.matcher(plain).find()) {
            return Rank.DEPUTY_PREFECTURE;
        }
        String core = plain.replaceAll("^(?:享受|按|参照)|(?:政治|生活|医疗)?(?:待遇|标准)$", "");
        if (PROVINCE.matcher(plain).find() || core.matches("省级|部级")) {
            return Rank.PROVINCE;
        }
        return PREFECTURE.matcher(plain).find() || core.matches("厅级|地级") ? Rank.PREFECTURE : Rank.COUNTY_OR_BELOW;
    }

    /** Reads a level of ability. */
    static Optional<Ability> ability(String text) {
        return switch (Text.tight(text).replaceAll("[()（）]", "")) {
            case "能力完好", "完好", "自理", "能自理", "完全自理", "生活自理" -> Optional.of(Ability.INTACT);
            case "轻度", "轻度失能", "能力轻度受损" -> Optional.of(Ability.MILD);
            case "中度", "中度失能", "半自理", "半失能", "能力中度受损" -> Optional.of(Ability.MODERATE);
            case "重度", "重度失能", "能力重度受损" -> Optional.of(Ability.SEVERE);
            case "完全失能", "不能自理", "能力完全丧失" -> Optional.of(Ability.COMPLETE);
            default -> Optional.empty();
        };
    }

    /** Reads a yes or a no. */
    static Optional<Boolean> yesOrNo(String text) {
        return switch (Text.tight(text).toLowerCase(Locale.ROOT)) {
            case "是", "有", "能", "能够", "可以", "需要", "需", "要", "已安装", "已装", "安装", "√", "✓", "✔", "y", "yes", "true" ->
                Optional.of(true);
            case "否",
                    "无",
                    "没有",
                    "不能",
                    "不可以",
                    "不需要",
                    "不需",
                    "不要",
                    "未安装",
                    "未装",
                    "没装",
                    "不",
                    "×",
                    "✗",
                    "x",
                    "n",
                    "no",
                    "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Says whether a text declines the family doctor's contract (不愿签约). */
    static boolean declines(String text) {
        return Text.tight(text).matches("(?:本人|家属)?(?:不愿意?|拒绝|不同意|不想|不需要?)(?:签约|签)?(?:家庭医生)?|不签约?");
    }

    /** Says whether a text says that a contract exists and names no doctor. */
    static boolean signedWithoutName(String text) {
        return Text.tight(text).matches("已签约?|签约|是|有|√");
    }

    /** Says whether a text says that there is no contract and none is declined. */
    static boolean unsigned(String text) {
        return Text.isNothing(text) || Text.tight(text).matches("未签约?|没签约?|尚未签约|待签约?|否");
    }
}
