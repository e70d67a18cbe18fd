package org.leling.dossier.roster;

import java.util.Map;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/** Who does a thing where a record does not say: the party that owes it by the city's baseline (通常的责任方). */
final class UsualParty {

    private static final Map<Action, Party> BY_ACTION = Map.ofEntries(
            Map.entry(Action.EVALUATION, Party.BUREAU),
            Map.entry(Action.LEGAL_AID, Party.BUREAU),
            Map.entry(Action.BRIEFING, Party.BUREAU),
            Map.entry(Action.TOUR, Party.BUREAU),
            Map.entry(Action.CONDOLENCE, Party.BUREAU),
            Map.entry(Action.INFORMATION, Party.COMMUNITY),
            Map.entry(Action.ACTIVITY, Party.COMMUNITY),
            Map.entry(Action.MEAL, Party.COMMUNITY),
            Map.entry(Action.ERRAND, Party.COMMUNITY),
            Map.entry(Action.COMPANIONSHIP, Party.VOLUNTEER),
            Map.entry(Action.HEALTH_REPORT, Party.INSTITUTION));

    private UsualParty() {}

    /**
     * Gives who does it.
     *
     * @param livingClass the name of the person's class, or another text where there is none
     */
    static Party of(Action action, String livingClass, boolean homeCareNeeded) {
        return switch (action) {
            case VISIT -> livingClass.equals(LivingClass.RELOCATED.name()) ? Party.BUREAU : Party.UNIT;
            case GREETING ->
                livingClass.equals(LivingClass.WITH_RELATIVES.name())
                        ? Party.COMMUNITY
                        : livingClass.equals(LivingClass.INSTITUTION.name()) ? Party.INSTITUTION : Party.VOLUNTEER;
            case HOME_CARE -> homeCareNeeded ? Party.BUREAU : Party.CIVIL_AFFAIRS;
            default -> BY_ACTION.getOrDefault(action, Party.UNIT);
        };
    }
}
