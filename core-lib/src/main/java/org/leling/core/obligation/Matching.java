package org.leling.core.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.dossier.Days;
import org.leling.core.nullness.Nullable;
import org.leling.core.obligation.Ledger.Finding;
import org.leling.core.obligation.Ledger.FindingCode;

/**
 * Finds which duty each delivery fulfils: of every rule that it serves, the unfulfilled one due first whose period its
 * day lies in, waived ones last; or the one that it names.
 */
final class Matching {

    private final List<Obligation> duties;
    private final Map<String, List<Obligation>> byRule = new LinkedHashMap<>();
    private final Map<Obligation, Delivery> fulfilled = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @Nullable
    private Map<String, Obligation> byId;

    /** Takes duties in order, and the ids of those waived. */
    Matching(List<Obligation> duties, Set<String> waived) {
        this.duties = duties;
        for (Obligation duty : duties) {
            if (!duty.isStanding()) {
                byRule.computeIfAbsent(duty.ruleOrMeasure(), rule -> new ArrayList<>())
                        .add(duty);
            }
        }
        if (waived.isEmpty()) {
            return;
        }
        Comparator<Obligation> waivedLast =
                Comparator.comparing(duty -> waived.contains(duty.id().toString()));
        byRule.values().forEach(ofRule -> ofRule.sort(waivedLast));
    }

    void match(List<Delivery> deliveries, int asOf) {
        deliveries.stream()
                .filter(delivery -> Days.epoch(delivery.on()) <= asOf)
                .sorted(Comparator.comparing(Delivery::on))
                .forEach(this::match);
    }

    private void match(Delivery delivery) {
        Obligation named = null;
        if (delivery.obligation().isPresent()) {
            String name = delivery.obligation().get();
            named = byId().get(name);
            if (named != null && named.isStanding()) {
                findings.add(new Finding(FindingCode.STANDING_NAMED, delivery.id(), name));
                return;
            }
            if (named == null || !canFulfil(delivery, named)) {
                findings.add(new Finding(FindingCode.NAME_NOT_USED, delivery.id(), name));
                named = null;
            }
        }
        for (Map.Entry<String, List<Obligation>> ofRule : byRule.entrySet()) {
            if (named != null && named.ruleOrMeasure().equals(ofRule.getKey())) {
                fulfilled.put(named, delivery);
            } else {
                fulfilFirst(delivery, ofRule.getValue());
            }
        }
    }

    private boolean canFulfil(Delivery delivery, Obligation named) {
        return delivery.serves(named)
                && !fulfilled.containsKey(named)
                && named.period().firstDay() <= Days.epoch(delivery.on());
    }

    private void fulfilFirst(Delivery delivery, List<Obligation> ofRule) {
        int on = Days.epoch(delivery.on());
        for (Obligation duty : ofRule) {
            boolean lies = duty.firstDay() <= on && on <= duty.lastDay();
            if (lies && delivery.serves(duty) && !fulfilled.containsKey(duty)) {
                fulfilled.put(duty, delivery);
                return;
            }
        }
    }

    /** Few name a duty, and to write the ids of all takes longer than to match. */
    private Map<String, Obligation> byId() {
        @Nullable Map<String, Obligation> made = byId;
        if (made == null) {
            made = new HashMap<>();
            for (Obligation duty : duties) {
                made.put(duty.id().toString(), duty);
            }
            byId = made;
        }
        return made;
    }

    boolean knows(String obligation) {
        return byId().containsKey(obligation);
    }

    Map<Obligation, Delivery> fulfilled() {
        return fulfilled;
    }

    List<Finding> findings() {
        return findings;
    }
}
