package org.leling.dossier.roster.sheet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Setting;

/**
 * A way of living (居住状况) as rosters name it.
 *
 * @param setting at home or in an institution
 * @param companions who lives in the household; of an institution nothing is said
 */
record Living(Setting setting, Optional<Set<Companion>> companions) {

    private static final Pattern TOGETHER = Pattern.compile(
            "^(?:与|和|同|跟)?((?:配偶|老伴|子女|儿子|女儿|其他亲属|其它亲属|亲属|保姆)(?:(?:、|,|和|及|与|\\+)(?:配偶|老伴|子女|儿子|女儿|其他亲属|其它亲属|亲属|保姆))*)"
                    + "(?:同住|居住|同居|共同居住|一起居住|一起生活|共同生活|同住\\(居家\\))$");

    /** Reads what a cell says; nothing if it is none of the ways known. */
    static Optional<Living> read(String text) {
        String plain = Text.tight(text);
        return switch (plain) {
            case "独居", "独自居住", "单独居住", "一人独居" -> home(EnumSet.noneOf(Companion.class));
            case "空巢" -> home(EnumSet.of(Companion.SPOUSE));
            case "养老机构", "护理院", "长期住院", "养老院", "敬老院", "入住养老机构" ->
                Optional.of(new Living(Setting.INSTITUTION, Optional.empty()));
            default -> together(plain);
        };
    }

    private static Optional<Living> together(String plain) {
        Matcher together = TOGETHER.matcher(plain);
        if (!together.matches()) {
            return Optional.empty();
        }
        Set<Companion> companions = EnumSet.noneOf(Companion.class);
        for (String one : together.group(1).split("[、,和及与+]")) {
            companions.add(
                    switch (one) {
                        case "配偶", "老伴" -> Companion.SPOUSE;
                        case "子女", "儿子", "女儿" -> Companion.CHILD;
                        case "保姆" -> Companion.PAID_CARER;
                        default -> Companion.OTHER_RELATIVE;
                    });
        }
        return home(companions);
    }

    private static Optional<Living> home(Set<Companion> companions) {
        return Optional.of(new Living(Setting.HOME, Optional.of(companions)));
    }
}
