package org.leling.console.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.console.duty.Duty;
import org.leling.console.duty.Policies;
import org.leling.console.group.CareGroup;
import org.leling.console.person.Named;
import org.leling.console.person.PersonCard;
import org.leling.console.view.Phones;
import org.leling.console.view.Terms;

/** Writes the page for a person's home, gaps said plainly. */
public final class CareSheetMaker {

    private static final List<String> WITH_A_PERSON = List.of("UNIT", "COMMUNITY", "VOLUNTEER", "INSTITUTION");
    private static final String RELOCATED = "RELOCATED";

    private final Terms t;
    private final LocalDate today;

    /** Writes in a language, as of a day. */
    public CareSheetMaker(Terms t, LocalDate today) {
        this.t = t;
        this.today = today;
    }

    /** Makes the page of the coming year from the duties of the years it touches. */
    public CareSheet make(ClearCard clear, List<Duty> duties, Map<String, Policies.Rule> rules) {
        PersonCard card = clear.card();
        List<CareGroup.Member> group = clear.callOrder(today);
        Promises promises = new Promises(rules, comers(group), today, t);
        List<CareSheet.Promise> coming = promises.coming(duties);
        return new CareSheet(
                t.text("paper.care.title"),
                t.text("paper.printed", t.fullDay(today)),
                clear.name(),
                intro(card),
                t.text(
                        coming.isEmpty() ? "paper.coming-none" : "paper.coming",
                        t.fullDay(today),
                        t.fullDay(today.plusYears(1).minusDays(1))),
                coming,
                promises.beside(duties),
                words(),
                true,
                t.text("paper.call"),
                contacts(group),
                gaps(card, group),
                numbers(card),
                t.text("paper.small"));
    }

    private CareSheet.Words words() {
        return new CareSheet.Words(
                t.text("paper.besides"),
                t.text("paper.colon"),
                t.text("paper.comma"),
                t.text("paper.joint"),
                t.text("paper.open"),
                t.text("paper.close"));
    }

    private static Map<String, String> comers(List<CareGroup.Member> group) {
        Map<String, String> comers = new HashMap<>();
        WITH_A_PERSON.forEach(role -> comers.put(role, ""));
        for (CareGroup.Member each : group) {
            if (WITH_A_PERSON.contains(each.role())) {
                comers.merge(each.role(), known(each.person()), (first, second) -> first.isEmpty() ? second : first);
            }
        }
        return comers;
    }

    private String intro(PersonCard card) {
        PersonCard.ClassOfPerson of = card.livingClass();
        String unit = named(card.unit());
        String known = unit.isEmpty() ? t.text("paper.intro-no-unit") : t.text("paper.intro-unit", unit);
        String name = of == null || of.livingClass() == null ? "UNCLASSIFIED" : of.livingClass();
        return known
                + (name.equals("UNCLASSIFIED")
                        ? t.text("paper.intro-no-class")
                        : t.text("paper.intro-class", t.livingClass(name)));
    }

    private List<CareSheet.Contact> contacts(List<CareGroup.Member> group) {
        List<CareSheet.Contact> contacts = new ArrayList<>();
        for (CareGroup.Member each : group) {
            standIn(each, contacts.size() + 1).ifPresent(contacts::add);
            String relation = known(each.relation());
            String phone = known(each.phone());
            contacts.add(new CareSheet.Contact(
                    String.valueOf(contacts.size() + 1),
                    relation.isEmpty() ? t.role(each.role()) : relation,
                    known(each.person()),
                    phone.isEmpty() ? t.text("paper.no-phone") : Phones.grouped(phone)));
        }
        return contacts;
    }

    /** Who is called while somebody is on leave stands before them. */
    private Optional<CareSheet.Contact> standIn(CareGroup.Member member, int place) {
        PersonCard.StandIn deputy = member.standIn();
        LocalDate until = member.onLeaveUntil();
        if (deputy == null || until == null) {
            return Optional.empty();
        }
        String phone = known(deputy.phone());
        return Optional.of(new CareSheet.Contact(
                String.valueOf(place),
                t.role(member.role()),
                t.text("paper.stand-in", known(deputy.person()), known(member.person()), t.day(until)),
                phone.isEmpty() ? t.text("paper.no-phone") : Phones.grouped(phone)));
    }

    private List<String> gaps(PersonCard card, List<CareGroup.Member> group) {
        List<String> gaps = new ArrayList<>();
        if (group.isEmpty()) {
            String unit = named(card.unit());
            gaps.add(t.text("paper.gap-group", unit.isEmpty() ? t.party("UNIT") : unit));
        }
        PersonCard.Roles roles = card.roles();
        if (roles != null && !roles.missing().isEmpty()) {
            gaps.add(t.text(
                    "paper.gap-roles",
                    roles.missing().stream().map(t::role).collect(Collectors.joining(t.text("paper.comma")))));
        }
        if (!hasHandset(card) && !isRelocated(card)) {
            gaps.add(t.text("paper.gap-handset"));
        }
        return gaps;
    }

    private List<CareSheet.Number> numbers(PersonCard card) {
        List<CareSheet.Number> numbers = new ArrayList<>();
        numbers.add(new CareSheet.Number(t.text("paper.emergency-when"), "120"));
        if (hasHandset(card)) {
            numbers.add(new CareSheet.Number(t.text("paper.handset-when"), t.text("paper.handset-what")));
        }
        numbers.add(new CareSheet.Number(t.text("paper.hotline-when"), "12345"));
        return numbers;
    }

    private static boolean hasHandset(PersonCard card) {
        return card.facts().stream()
                .anyMatch(each -> each.key().equals("handset") && Boolean.TRUE.equals(each.value()));
    }

    private static boolean isRelocated(PersonCard card) {
        PersonCard.ClassOfPerson of = card.livingClass();
        return of != null && RELOCATED.equals(of.livingClass());
    }

    private static String named(@Nullable Named named) {
        return named == null ? "" : known(named.name());
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
