package org.leling.dossier.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Member;
import org.leling.dossier.text.Language;

/** Says in sentences what became of a member of the care group (关爱小组成员), the name and the number masked. */
final class MemberWords {

    private final Language language;

    MemberWords(Language language) {
        this.language = language;
    }

    String clause(HistoryMaker.Part part, String role) {
        Member member = Member.of(part.entry());
        String name = Mask.NAME.apply(member.person());
        return switch (part.action()) {
            case RECORDED -> language.say("history.member.recorded", role, name, member.from());
            case WITHDRAWN -> language.say("history.member.withdrawn", role, name);
            case CORRECTED -> corrected(Member.of(Objects.requireNonNull(part.before())), member, role, name);
        };
    }

    private String corrected(Member before, Member after, String role, String name) {
        boolean ended = !after.until().equals(LocalDate.MAX) && !after.until().equals(before.until());
        List<String> parts = new ArrayList<>();
        parts.add(
                ended
                        ? language.say("history.member.ended", role, name, after.until())
                        : language.say("history.member.corrected", role, name));
        add(parts, "member.person", before.person(), after.person(), Mask.NAME);
        add(parts, "member.phone", before.phone(), after.phone(), Mask.PHONE);
        add(parts, "member.relation", before.relation(), after.relation(), Mask.NONE);
        add(parts, "member.order", before.order() + "", after.order() + "", Mask.NONE);
        add(parts, "member.from", before.from() + "", after.from() + "", Mask.NONE);
        if (!ended) {
            add(parts, "member.until", day(before.until()), day(after.until()), Mask.NONE);
        }
        if (before.lead() != after.lead()) {
            parts.add(language.say(after.lead() ? "member.lead" : "member.lead.over"));
        }
        if (!before.staff().equals(after.staff()) || !before.holder().equals(after.holder())) {
            parts.add(language.say("member.directory"));
        }
        return String.join(language.say("clause.separator"), parts);
    }

    private static String day(LocalDate until) {
        return until.equals(LocalDate.MAX) ? "" : until.toString();
    }

    private void add(List<String> parts, String label, String was, String is, Mask mask) {
        if (was.equals(is)) {
            return;
        }
        String said = language.say(label);
        String before = shown(was, mask);
        String after = shown(is, mask);
        parts.add(
                before.equals(after)
                        ? language.say("history.item.hidden", said)
                        : was.isEmpty()
                                ? language.say("history.item.added", said, after)
                                : language.say("history.item.differs", said, before, after));
    }

    private String shown(String text, Mask mask) {
        return text.isEmpty() ? language.say("value.none") : mask.apply(text);
    }
}
