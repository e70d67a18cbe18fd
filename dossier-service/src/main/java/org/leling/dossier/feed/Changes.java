package org.leling.dossier.feed;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.FactKey;
import org.leling.dossier.assessment.Assessment;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.assessment.OpenNeeds;
import org.leling.dossier.campaign.Campaigns;
import org.leling.dossier.caregroup.Called;
import org.leling.dossier.caregroup.CareGroup;
import org.leling.dossier.directory.Absence;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Grants;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.text.Language;
import org.leling.kit.database.Sql;
import org.leling.kit.feed.FeedItem;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/**
 * Reads the log for other services. A row holds no data of its own: what it tells is the record as of its version, so
 * that the log needs no erasing, and a row read twice tells the same facts.
 */
@Singleton
public class Changes {

    /** The reader that gets the emergency card; every other gets planning facts and no identity. */
    private static final String ALERT_SERVICE = "alert-service";

    private final FeedLog feed;
    private final Sql sql;
    private final RecordStore store;
    private final RecentBeliefs recent;
    private final Assessor assessor;
    private final OpenNeeds needs;
    private final StaffBook staff;
    private final DayClock days;
    private final JsonMapper json;

    Changes(
            FeedLog feed,
            Sql sql,
            RecordStore store,
            RecentBeliefs recent,
            Assessor assessor,
            OpenNeeds needs,
            StaffBook staff,
            DayClock days,
            JsonMapper json) {
        this.feed = feed;
        this.sql = sql;
        this.store = store;
        this.recent = recent;
        this.assessor = assessor;
        this.needs = needs;
        this.staff = staff;
        this.days = days;
        this.json = json;
    }

    /**
     * A page of the feed.
     *
     * @param items the rows
     * @param next where to go on
     * @param head the last row of all
     */
    @io.micronaut.serde.annotation.Serdeable
    public record Page(List<Map<String, Object>> items, long next, long head) {}

    /** Gives what comes after a row, waiting while there is nothing. */
    public Page read(long after, int limit, Duration wait, Caller caller) {
        List<FeedItem> rows = feed.await(after, limit, wait);
        if (rows.isEmpty()) {
            return new Page(List.of(), after, feed.head());
        }
        return sql.call(() -> {
            Map<FeedItem, Belief> beliefs = beliefs(rows);
            Map<String, Map<String, LocalDate>> closedNeeds =
                    needs.closedOn(beliefs.values().stream().map(Belief::id).collect(Collectors.toSet()));
            List<Absence> absences =
                    caller.subject().equals(ALERT_SERVICE) ? staff.listAbsences(days.today()) : List.of();
            List<Map<String, Object>> items = new ArrayList<>();
            for (FeedItem row : rows) {
                items.add(item(
                        row, beliefs.get(row), closedNeeds.getOrDefault(row.dossierId(), Map.of()), absences, caller));
            }
            return new Page(items, rows.get(rows.size() - 1).seq(), feed.head());
        });
    }

    /** Gives what each row's version believed: as it was kept just now, else from the records. */
    private Map<FeedItem, Belief> beliefs(List<FeedItem> rows) {
        Map<FeedItem, Belief> beliefs = new LinkedHashMap<>();
        Map<String, Integer> earliest = new LinkedHashMap<>();
        List<FeedItem> unknown = new ArrayList<>();
        for (FeedItem row : rows) {
            if (row.dossierId().isEmpty()) {
                continue;
            }
            int version = Math.toIntExact(row.version());
            recent.find(row.dossierId(), version).ifPresentOrElse(belief -> beliefs.put(row, belief), () -> {
                unknown.add(row);
                earliest.merge(row.dossierId(), version, Math::min);
            });
        }
        Map<String, PersonRecord> records = store.findSince(earliest);
        for (FeedItem row : unknown) {
            PersonRecord record = records.get(row.dossierId());
            if (record != null) {
                beliefs.put(row, record.at(Math.toIntExact(row.version())));
            }
        }
        return beliefs;
    }

    private Map<String, Object> item(
            FeedItem row,
            @Nullable Belief belief,
            Map<String, LocalDate> closedNeeds,
            List<Absence> absences,
            Caller caller) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("seq", row.seq());
        item.put("kind", row.kind());
        item.put("at", row.at().toString());
        if (!row.traceparent().isEmpty()) {
            item.put("traceparent", row.traceparent());
        }
        if (row.kind().equals(Campaigns.CAMPAIGN)) {
            item.put("campaign", tree(row.body()));
        } else if (belief != null) {
            item.put("dossier", row.dossierId());
            item.put("version", row.version());
            dossier(item, belief, closedNeeds, absences, caller);
        }
        return item;
    }

    private void dossier(
            Map<String, Object> item,
            Belief belief,
            Map<String, LocalDate> closedNeeds,
            List<Absence> absences,
            Caller caller) {
        LocalDate today = days.today();
        LocalDate day = belief.findDied().filter(died -> died.isBefore(today)).orElse(today);
        Assessment assessment = assessor.assess(belief, day, closedNeeds);
        item.put("grants", Grants.of(belief, today));
        item.put("unit", belief.unitOn(today));
        item.put("livingClass", assessment.livingClass());
        item.put(
                "attention",
                Map.of(
                        "level",
                        assessment.attention().level().name(),
                        "reasons",
                        assessment.attention().reasons().stream()
                                .map(reason -> reason.chinese())
                                .toList()));
        if (caller.subject().equals(ALERT_SERVICE)) {
            item.put("card", card(belief, assessment, today, absences));
        } else {
            item.put("planning", belief.planning(today));
        }
    }

    private static Map<String, Object> card(
            Belief belief, Assessment assessment, LocalDate today, List<Absence> absences) {
        Map<String, Object> card = new LinkedHashMap<>();
        for (Field field : List.of(
                Field.NAME, Field.SEX, Field.BORN, Field.ADDRESS, Field.PHONE, Field.ILLNESSES, Field.ALLERGIES)) {
            belief.find(field, today).ifPresent(value -> card.put(field.key(), value));
        }
        card.put("division", division(belief, today));
        card.put("livingClass", assessment.livingClass());
        belief.findDied().ifPresent(died -> card.put("died", died.toString()));
        card.put(
                "careGroup",
                CareGroup.listCalled(CareGroup.listOn(belief, today), absences).stream()
                        .map(Changes::member)
                        .toList());
        return card;
    }

    /** Where the person lives, as far as it is known; else where the managing unit is. */
    private static Object division(Belief belief, LocalDate today) {
        return belief.findInForce(EntryKind.FACT, FactKey.RESIDENCE.name(), today)
                .filter(entry -> entry.value() instanceof Map<?, ?> residence && residence.get("division") != null)
                .map(entry -> Objects.requireNonNull(((Map<?, ?>) entry.value()).get("division")))
                .map(Object.class::cast)
                .orElseGet(() -> belief.divisionOn(today));
    }

    /** Readers of the feed have no language: the words are the house's, and the bare values stand beside them. */
    private static Map<String, Object> member(Called called) {
        Member member = called.member();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("role", member.role().name());
        called.putInto(shown, Language.CHINESE);
        shown.put("order", member.order());
        if (!member.holder().isEmpty()) {
            shown.put("holder", member.holder());
        }
        return shown;
    }

    private Object tree(String body) {
        try {
            return json.readValue(body, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a row of the log", e);
        }
    }
}
