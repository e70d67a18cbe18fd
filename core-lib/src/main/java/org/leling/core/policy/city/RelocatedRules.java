package org.leling.core.policy.city;

import static org.leling.core.calendar.CalendarUnit.*;
import static org.leling.core.dossier.LivingClass.RELOCATED;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.Conditions.*;
import static org.leling.core.policy.city.CityConditions.*;

import org.leling.core.policy.RuleBook;

/** What is owed to those settled or living elsewhere (易地安置类, clause 3.3-4). */
final class RelocatedRules {

    private RelocatedRules() {}

    static void define(RuleBook rules) {
        rules.rule("relocated.visit")
                .cites("3.3-4", "一年至少走访一次")
                .owedBy(BUREAU).action(VISIT).appliesTo(inClass(RELOCATED))
                .every(YEAR).stated();
        rules.rule("relocated.contact")
                .cites("3.3-4", "每季度至少联系一次")
                .owedBy(UNIT).action(CALL).appliesTo(inClass(RELOCATED))
                .every(QUARTER).stated();
        rules.rule("relocated.medical-care")
                .cites("3.3-4", "享受当地同类人员的医疗照顾政策")
                .owedBy(UNIT).appliesTo(inClass(RELOCATED))
                .standing(90, LOCAL_MEDICAL_CARE_GRANTED).defaulted();
        rules.rule("relocated.liaison")
                .cites("3.3-4", "积极协调居住地老干部工作部门和所在社区")
                .owedBy(UNIT).action(LIAISON).appliesTo(inClass(RELOCATED))
                .every(HALF_YEAR).defaulted();
    }
}
