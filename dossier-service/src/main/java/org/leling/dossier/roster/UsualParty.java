package org.leling.dossier.roster;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
     * @param livingClass gives the name of the person's class, or another text where there is none; asked only where it
     *     tells
     * @param homeCareNeeded says whether the person needs home care
     */
    static Party of(Action action, Supplier<String> livingClass, BooleanSupplier homeCareNeeded) {
        return switch (action) {
            case VISIT -> livingClass.get().equals(LivingClass.RELOCATED.name()) ? Party.BUREAU : Party.UNIT;
            case GREETING -> greeting(livingClass.get());
            case HOME_CARE -> homeCareNeeded.getAsBoolean() ? Party.BUREAU : Party.CIVIL_AFFAIRS;
            default -> BY_ACTION.getOrDefault(action, Party.UNIT);
        };
    }

    private static Party greeting(String livingClass) {
        if (livingClass.equals(LivingClass.WITH_RELATIVES.name())) {
            return Party.COMMUNITY;
        }
        return livingClass.equals(LivingClass.INSTITUTION.name()) ? Party.INSTITUTION : Party.VOLUNTEER;
    }
}
