package org.leling.core.impact;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes an impact as lines for people; what did not change is left out, and so are hours of what takes none. */
final class ImpactText {

    private final Impact impact;
    private final boolean zh;
    private final StringBuilder text = new StringBuilder();

    ImpactText(Impact impact, boolean chinese) {
        this.impact = impact;
        this.zh = chinese;
        line(
                zh ? "%s 至 %s，共 %,d 人，其中 %,d 人有变化" : "%s to %s: %,d people, something changes for %,d",
                impact.window().from(),
                impact.window().to(),
                impact.people(),
                impact.touched());
        if (impact.total().isChanged()) {
            line("%s", row(zh ? "合计" : "in all", impact.total()));
        }
        section(zh ? "按规则" : "by rule", impact.byRule(), Function.identity());
        section(zh ? "按责任方" : "by party", impact.byParty(), party -> zh ? party.chinese() : party.english());
        section(zh ? "按区划" : "by group", impact.byGroup(), Function.identity());
        section(zh ? "按月份" : "by month", impact.byMonth(), String::valueOf);
        examples();
    }

    private <K> void section(String title, Map<K, Tally> tallies, Function<K, String> name) {
        List<String> rows = tallies.entrySet().stream()
                .filter(each -> each.getValue().isChanged())
                .map(each -> row(name.apply(each.getKey()), each.getValue()))
                .toList();
        list(title, rows);
    }

    private void list(String title, List<String> rows) {
        if (!rows.isEmpty()) {
            line("%s", title);
            rows.forEach(row -> line("  %s", row));
        }
    }

    private String row(String name, Tally tally) {
        return String.format(
                        Locale.ROOT,
                        zh ? "%s：新增 %,d，取消 %,d，调整 %,d" : "%s: %,d added, %,d dropped, %,d moved",
                        name,
                        tally.added(),
                        tally.dropped(),
                        tally.moved())
                + work(tally);
    }

    private String work(Tally tally) {
        if (tally.workBefore().isZero() && tally.workAfter().isZero()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                zh ? "；工时 %s→%s 小时（%s）" : "; work %s -> %s h (%s)",
                hours(tally.workBefore()),
                hours(tally.workAfter()),
                (tally.workDifference().isNegative() ? "" : "+") + hours(tally.workDifference()));
    }

    private static String hours(Duration work) {
        return String.format(Locale.ROOT, "%,.1f", work.toMinutes() / 60.0);
    }

    private void examples() {
        list(
                zh ? "举例" : "examples",
                impact.examples().stream()
                        .map(change -> sort(change) + " " + (zh ? change.chinese() : change.english()))
                        .toList());
    }

    private String sort(DutyChange change) {
        if (change instanceof DutyChange.Added) {
            return zh ? "新增" : "added";
        }
        return change instanceof DutyChange.Dropped ? (zh ? "取消" : "dropped") : zh ? "调整" : "moved";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
