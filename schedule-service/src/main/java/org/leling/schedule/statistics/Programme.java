package org.leling.schedule.statistics;

import java.util.Arrays;
import java.util.Set;

/** A programme is a set of rules (服务项目), so that all are counted alike. */
public enum Programme {
    HANDSET("电子保姆", "electronic care", Set.of("handset.installed", "emergency.follow-up", "emergency.call-relocated")),
    FAMILY_DOCTOR("家庭医生", "family doctor", Set.of("family-doctor.contract", "family-doctor.evaluation")),
    HOME_CARE("居家养老", "home care", Set.of("home-care.weekly", "home-care.monthly", "service.response")),
    HOME_ADAPTATION("适老化改造", "home adaptation", Set.of("home-adaptation.assessed", "empty-nest.sensor")),
    VISITS(
            "走访联系",
            "visits and calls",
            Set.of(
                    "with-relatives.visit",
                    "empty-nest.visit",
                    "empty-nest.call",
                    "empty-nest.care",
                    "institution.visit",
                    "relocated.visit",
                    "relocated.contact",
                    "campaign.visit",
                    "class-change.visit",
                    "class-change.call-relocated",
                    "hospital.visit",
                    "hospital.call-relocated")),
    CONDOLENCES(
            "慰问",
            "condolence visits",
            Set.of("institution.spring-festival", "institution.high-temperature", "campaign.commemoration")),
    LEARNING("送学上门", "learning brought home", Set.of("with-relatives.learning", "leaders.briefing", "leaders.tour")),
    LEGAL_AID("法律援助", "legal aid", Set.of("legal-aid.response")),
    VOLUNTEERS(
            "志愿者结对", "volunteers", Set.of("empty-nest.volunteer", "empty-nest.greeting", "empty-nest.companionship")),
    REIMBURSEMENT("医药费报销", "reimbursement", Set.of("reimbursement.settled", "reimbursement.settled-relocated")),
    PERSONAL("个性措施", "personal measures", Set.of("personal.measure")),
    /** Whatever belongs to no programme: the dossier, the care group, what the classes owe besides. */
    OTHER("其他事项", "other duties", Set.of());

    private final String chinese;
    private final String english;
    private final Set<String> rules;

    Programme(String chinese, String english, Set<String> rules) {
        this.chinese = chinese;
        this.english = english;
        this.rules = rules;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Gives the ids of its rules. */
    public Set<String> rules() {
        return rules;
    }

    /** The programme that a rule belongs to. */
    public static Programme of(String rule) {
        return Arrays.stream(values())
                .filter(programme -> programme.rules.contains(rule))
                .findFirst()
                .orElse(OTHER);
    }
}
