package org.leling.schedule.duty;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.Explanations;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Why;
import org.leling.core.obligation.WhyNot;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.Messages.Language;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.schedule.plan.PlannerStore;
import org.leling.schedule.preview.Preview;

/** Derives on demand what the plan does not hold: a whole year, one duty far away, why and why not. */
@Singleton
public class DutyBook {

    private static final int FIRST_YEAR = 1951;
    private static final int LAST_YEAR = 2098;

    private final PlannerStore store;
    private final Duties duties;
    private final Ledgers ledgers;
    private final Explanations explanations;
    private final DayClock days;

    DutyBook(PlannerStore store, Duties duties, Ledgers ledgers, Explanations explanations, DayClock days) {
        this.store = store;
        this.duties = duties;
        this.ledgers = ledgers;
        this.explanations = explanations;
        this.days = days;
    }

    /** Why a duty is owed, as the API says it. */
    @Serdeable
    public record WhyAnswer(
            String id,
            String clause,
            String words,
            String module,
            String version,
            String kind,
            @Nullable String parameter,
            List<FactRow> facts,
            LocalDate rawDue,
            LocalDate due,
            String calendarEdition,
            Map<String, String> sentence) {}

    /** A fact that made the rule apply, and since when it holds without a break. */
    @Serdeable
    public record FactRow(String fact, LocalDate since) {}

    /** Why a duty is not owed, as the API says it. */
    @Serdeable
    public record WhyNotAnswer(
            String id, boolean owed, String code, Map<String, String> sentence, List<StretchRow> days) {}

    /** Days in a row, both included. */
    @Serdeable
    public record StretchRow(LocalDate from, LocalDate to) {}

    /** Gives a duty: of the plan, or derived where the plan does not reach. */
    public Duty getDuty(String dossier, String rule, String period) {
        LocalDate today = days.today();
        return duties.find(dossier, rule, period, today)
                .or(() -> derive(dossier, rule, period, today))
                .orElseThrow(() -> ProblemException.notFound("not-found"));
    }

    private Optional<Duty> derive(String dossier, String rule, String period, LocalDate today) {
        Known known = getKnown(dossier);
        return explanations
                .find(known.dossier(), known.campaigns(), rule, period)
                .flatMap(duty -> entryOf(known, duty, today))
                .map(DutyBook::row);
    }

    private Optional<Ledger.Entry> entryOf(Known known, Obligation duty, LocalDate today) {
        return ledger(known, today, new Window(duty.due(), duty.due())).entries().stream()
                .filter(entry -> entry.obligation().id().equals(duty.id()))
                .findFirst();
    }

    private static Duty row(Ledger.Entry entry) {
        Obligation duty = entry.obligation();
        return new Duty(
                duty.id().toString(),
                duty.dossier().value(),
                duty.rule().id(),
                duty.period().key(),
                duty.party().name(),
                duty.action().name(),
                duty.due(),
                duty.first(),
                duty.last(),
                duty.rule().kind().name(),
                duty.rule().clause().number(),
                entry.state().name(),
                entry.delivery().map(delivery -> delivery.id()).orElse(null),
                entry.on().orElse(null),
                null,
                null);
    }

    /** Gives everything due to one person in a year, with the states of today. */
    public Preview.Answer getYear(String dossier, int year) {
        Known known = getKnown(dossier);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.badRequest(
                    "invalid",
                    List.of(Fault.of("year", "between", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
        }
        return Preview.Answer.of(ledger(known, days.today(), Window.year(year)));
    }

    /** Says why a duty is owed; 404 if it is not. */
    public WhyAnswer getWhy(String dossier, String rule, String period, Language language) {
        Known known = getKnown(dossier);
        Why why = explanations
                .why(known.dossier(), known.campaigns(), rule, period)
                .orElseThrow(() -> ProblemException.notFound("not-owed"));
        return new WhyAnswer(
                why.obligation().id().toString(),
                why.rule().clause().number(),
                why.rule().clause().words(),
                why.rule().module().id(),
                why.rule().module().version(),
                why.rule().kind().name(),
                why.rule().parameter().orElse(null),
                why.facts().stream()
                        .map(fact ->
                                new FactRow(language == Language.EN ? fact.english() : fact.chinese(), fact.since()))
                        .toList(),
                why.rawDue(),
                why.obligation().due(),
                why.calendarEdition(),
                Map.of("zh", why.chinese(), "en", why.english()));
    }

    /** Says why a duty is not owed, or that it is. */
    public WhyNotAnswer getWhyNot(String dossier, String rule, String period) {
        Known known = getKnown(dossier);
        WhyNot not = explanations.whyNot(known.dossier(), known.campaigns(), rule, period);
        return new WhyNotAnswer(
                dossier + "/" + rule + "/" + period,
                not.code() == WhyNot.Code.OWED,
                not.code().name(),
                Map.of("zh", not.chinese(), "en", not.english()),
                not.days().stream()
                        .map(stretch -> new StretchRow(stretch.from(), stretch.to()))
                        .toList());
    }

    private record Known(Dossier dossier, List<Campaign> campaigns) {}

    private Known getKnown(String dossier) {
        return store.find(dossier)
                .map(person -> new Known(
                        CaseReader.readDossier(store.openPlanning(person)).get(), store.listCampaigns()))
                .orElseThrow(() -> ProblemException.notFound("not-found"));
    }

    private Ledger ledger(Known known, LocalDate today, Window window) {
        String id = known.dossier().id().value();
        return ledgers.asOf(
                today, known.dossier(), window, known.campaigns(), store.listDeliveries(id), store.listWaivers(id));
    }
}
