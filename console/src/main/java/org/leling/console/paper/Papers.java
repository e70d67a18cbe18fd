package org.leling.console.paper;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.duty.Duty;
import org.leling.console.duty.PolicyBook;
import org.leling.console.duty.client.Schedule;
import org.leling.console.group.client.CareGroups;
import org.leling.console.need.client.Needs;
import org.leling.console.person.PersonCard;
import org.leling.console.person.Reveal;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Terms;
import org.leling.kit.time.DayClock;

/**
 * Prints what is known of a person. What is masked is revealed for it by the same route as on a page, so that each printing
 * stands in the audit with its reason; nothing of it is kept here.
 */
@Singleton
public class Papers {

    private final People people;
    private final CareGroups groups;
    private final Schedule schedule;
    private final PolicyBook policies;
    private final Needs needs;
    private final PaperFonts fonts;
    private final DayClock clock;

    Papers(
            People people,
            CareGroups groups,
            Schedule schedule,
            PolicyBook policies,
            Needs needs,
            PaperFonts fonts,
            DayClock clock) {
        this.people = people;
        this.groups = groups;
        this.schedule = schedule;
        this.policies = policies;
        this.needs = needs;
        this.fonts = fonts;
        this.clock = clock;
    }

    /**
     * Prints the page for the person's home.
     *
     * @throws PaperException where it cannot be printed, before anything is revealed if that can be known then
     */
    public byte[] forHome(SignedIn who, String id, Terms t) {
        Typeface typeface = fonts.get();
        LocalDate today = clock.today();
        PersonCard card = people.get(who, id);
        if (card.died() != null) {
            throw new PaperException(PaperException.Cause.DIED, List.of());
        }
        List<Duty> duties = comingYear(who, id, today);
        ClearCard clear = reveal(who, card, ClearCard.fieldsForHome(), t.text("paper.care.go"));
        CareSheet sheet = new CareSheetMaker(t, today).make(clear, duties, policies.rules(who));
        return new CareSheetPdf(typeface, t.language()).print(sheet).pdf();
    }

    /**
     * Prints the card for the file.
     *
     * @param reason why, for the audit
     * @throws PaperException where it cannot be printed
     */
    public byte[] forFile(SignedIn who, String id, String reason, Terms t) {
        Typeface typeface = fonts.get();
        PersonCard card = people.get(who, id);
        ClearCard clear = reveal(who, card, ClearCard.fieldsForFile(card), reason);
        return new FileCardPdf(typeface, t)
                .print(new FileCardMaker(t, clock.today())
                        .make(clear, needs.listOf(who, id).items()))
                .pdf();
    }

    private ClearCard reveal(SignedIn who, PersonCard card, List<String> fields, String reason) {
        Reveal.Revealed revealed = people.reveal(who, card.id(), new Reveal(fields, reason));
        return new ClearCard(card, revealed.fields(), groups.get(who, card.id()), people.getForms(who));
    }

    private List<Duty> comingYear(SignedIn who, String id, LocalDate today) {
        List<Duty> duties =
                new ArrayList<>(schedule.getYear(who, id, today.getYear()).obligations());
        duties.addAll(laterYear(who, id, today.getYear() + 1));
        return duties;
    }

    /** A year beyond the calendar's is not known yet; the page then tells of this year alone. */
    private List<Duty> laterYear(SignedIn who, String id, int year) {
        try {
            return schedule.getYear(who, id, year).obligations();
        } catch (ServiceRefusedException e) {
            if (e.status() != 400 && e.status() != 422) {
                throw e;
            }
            return List.of();
        }
    }
}
