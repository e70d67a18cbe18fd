package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.city.CityPolicy;

/**
 * What was done for a person so far: most of what core-lib says was owed in time, some of it late, some not at all, and of what is
 * running now a part. Units differ in how well they keep their duties.
 */
final class Deliveries {

    private static final int LATE_PERCENT = 4;
    private static final int RUNNING_PERCENT = 45;

    private final Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private final LocalDate today;

    Deliveries(LocalDate today) {
        this.today = today;
    }

    /**
     * One delivery.
     *
     * @param key makes it count once
     * @param event the need that was responded to or the claim that was settled, and then dossier-service tells of it; an empty
     *     text for everything else
     * @param on the day
     * @param body as schedule-service takes it
     */
    record Item(String key, String event, LocalDate on, Map<String, Object> body) {}

    /** Everything done for this person, by day. */
    List<Item> listOf(DemoPerson person, Map<String, Object> dossierForm) {
        Dossier dossier = CaseReader.readDossier(dossierForm).get();
        LocalDate from = dossier.firstDay().orElse(today);
        LocalDate end = dossier.died().filter(today::isAfter).orElse(today);
        List<Item> items = new ArrayList<>();
        for (Obligation duty :
                engine.derive(dossier, new Window(from, today.plusDays(31))).obligations()) {
            if (duty.isStanding()
                    || duty.action().name().equals("STANDING")
                    || duty.first().isAfter(end)) {
                continue;
            }
            deliver(person, duty, latest(from, duty.first()), end, items);
        }
        items.sort(Comparator.comparing(Item::on));
        return items;
    }

    private void deliver(DemoPerson person, Obligation duty, LocalDate from, LocalDate end, List<Item> items) {
        String id = duty.id().toString();
        Random random = new Random(
                (person.number() + "/" + duty.rule().id() + "/" + duty.period().key()).hashCode());
        boolean over = duty.last().isBefore(end);
        int done = over ? reliability(person.unit()) : RUNNING_PERCENT;
        int point = random.nextInt(100);
        if (point < done) {
            LocalDate last = earliest(end, earliest(duty.due(), duty.last()));
            LocalDate until = last.isBefore(from) ? from : last;
            long days = until.toEpochDay() - from.toEpochDay();
            items.add(item(person, duty, from.plusDays(random.nextInt((int) days + 1)), ""));
        } else if (over && point < done + LATE_PERCENT) {
            LocalDate day = duty.last().plusDays(1 + random.nextInt(9));
            if (!day.isAfter(end)) {
                items.add(item(person, duty, day, id));
            }
        }
    }

    private static Item item(DemoPerson person, Obligation duty, LocalDate on, String named) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("dossier", duty.dossier().value());
        body.put("party", duty.party().name());
        body.put("action", duty.action().name());
        body.put("on", on.toString());
        if (!named.isEmpty()) {
            body.put("obligation", named);
        }
        String key = "demo-%d-%s-%s"
                .formatted(person.number(), duty.rule().id(), duty.period().key());
        return new Item(key, event(duty), on, body);
    }

    private static String event(Obligation duty) {
        String rule = duty.rule().id();
        boolean byOthers = rule.equals("need.response") || rule.startsWith("reimbursement.settled");
        return byOthers ? duty.period().key().substring("event-".length()) : "";
    }

    private static int reliability(String unit) {
        return 76 + Math.floorMod(unit.hashCode(), 20);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
