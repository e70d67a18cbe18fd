package org.leling.dossier.section;

import static org.leling.dossier.section.Attribute.choice;
import static org.leling.dossier.section.Attribute.choices;
import static org.leling.dossier.section.Attribute.day;
import static org.leling.dossier.section.Attribute.flag;
import static org.leling.dossier.section.Attribute.money;
import static org.leling.dossier.section.Attribute.need;
import static org.leling.dossier.section.Attribute.note;
import static org.leling.dossier.section.Attribute.number;
import static org.leling.dossier.section.Attribute.phone;
import static org.leling.dossier.section.Attribute.points;
import static org.leling.dossier.section.Attribute.text;

import java.util.List;
import java.util.Optional;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.dossier.record.Mask;

/**
 * The sections of the card that hold several things of a person (卡片栏目), in the order of the paper form.
 *
 * <p>Each is a declared list of attributes, and nothing else: one reader checks the items of all of them, one renderer
 * shows them, one writer of history speaks of them, and one form edits them.
 */
public enum Section {
    /** 家庭成员: who belongs to the person, how to reach them, and who is called first. */
    FAMILY_MEMBER(
            false,
            choice(
                            "relation",
                            "SPOUSE",
                            "SON",
                            "DAUGHTER",
                            "CHILD_IN_LAW",
                            "GRANDCHILD",
                            "SIBLING",
                            "NEPHEW_NIECE",
                            "OTHER")
                    .need()
                    .inTitle(),
            text("name").need().inTitle().masked(Mask.NAME),
            phone("phone").inTitle(),
            number("callOrder", 20),
            flag("livesTogether"),
            text("address").masked(Mask.ADDRESS),
            text("work"),
            day("born"),
            day("died"),
            note("note").masked(Mask.ALL)),

    /** 能力评估, by GB/T 42195-2022: 26 items, their sum, and the level that follows. */
    ASSESSMENT(
            true,
            points("items").masked(Mask.ALL),
            choices("diagnoses", "DEMENTIA", "OTHER_MENTAL").masked(Mask.ALL),
            number("riskEvents", 99),
            flag("coma").masked(Mask.ALL),
            number("score", 90).follows(),
            choice("level", "ability", Ability.class).inTitle(),
            text("assessor"),
            text("organisation"),
            day("reviewOn"),
            note("note").masked(Mask.ALL)),

    /** 用药: what is taken, how much and how often. */
    MEDICINE(
            false,
            text("name").need().inTitle().masked(Mask.ALL),
            text("dose").masked(Mask.ALL),
            choice("often", "DAILY", "TWICE_DAILY", "THREE_TIMES_DAILY", "WEEKLY", "WHEN_NEEDED", "OTHER"),
            text("purpose").masked(Mask.ALL),
            text("prescriber"),
            day("until"),
            note("note").masked(Mask.ALL)),

    /** 待遇落实: each entitlement with its state, since when, and the document. */
    ENTITLEMENT(
            false,
            choice(
                            "kind",
                            "PENSION",
                            "MEDICAL_REIMBURSEMENT",
                            "NURSING_FEE",
                            "LIVING_ALLOWANCE",
                            "TRANSPORT",
                            "HOUSING",
                            "READING_DOCUMENTS",
                            "HEALTH_CHECK",
                            "RECUPERATION",
                            "LOCAL_MEDICAL_CARE",
                            "OTHER")
                    .need()
                    .inTitle(),
            text("name").need().inTitle().where("kind", "OTHER"),
            choice("state", "GRANTED", "APPLIED", "NOT_GRANTED", "SUSPENDED")
                    .need()
                    .inTitle(),
            money("amount"),
            choice("per", "ONCE", "MONTH", "YEAR"),
            text("document"),
            text("office"),
            note("note")),

    /** 家庭医生签约: doctor, team and term. */
    DOCTOR_CONTRACT(
            false,
            flag("declined"),
            text("doctor").need().inTitle().masked(Mask.NAME).where("declined", "false", "null"),
            text("team").inTitle().where("declined", "false", "null"),
            phone("phone").where("declined", "false", "null"),
            day("until").need().inTitle().where("declined", "false", "null"),
            choices("services", "HOME_VISIT", "HOME_BED", "CHRONIC_DISEASE", "REHABILITATION", "MEDICINE", "REFERRAL")
                    .where("declined", "false", "null"),
            note("note")),

    /** 签约服务评价: the yearly questionnaire on the family doctor, with its score. */
    DOCTOR_EVALUATION(
            true,
            text("team").need().inTitle(),
            points("answers").need(),
            number("score", 100).follows().inTitle(),
            choice("answeredBy", "SELF", "RELATIVE", "CARER"),
            note("opinion").masked(Mask.ALL)),

    /** 居家养老服务: need, provider, hours and wishes. */
    HOME_CARE(
            false,
            flag("needed").need().inTitle(),
            text("provider").inTitle().where("needed", "true"),
            number("hoursEachMonth", 744).where("needed", "true"),
            choices("services", "CLEANING", "MEALS", "BATHING", "NURSING", "ESCORT", "REPAIRS", "COMPANY", "OTHER")
                    .where("needed", "true"),
            choice("paidBy", "GOVERNMENT", "UNIT", "SELF", "SHARED").where("needed", "true"),
            note("wishes")),

    /** 适老化改造: from the assessment of the home to the payment. */
    HOME_ADAPTATION(
            false,
            text("what").need().inTitle(),
            choice("state", "ASSESSED", "PLANNED", "DONE", "PAID", "DECLINED")
                    .need()
                    .inTitle(),
            day("assessedOn"),
            day("plannedFor"),
            day("doneOn"),
            day("paidOn"),
            money("estimate"),
            money("cost"),
            money("subsidy"),
            money("ownShare"),
            text("contractor"),
            note("note")),

    /** 电子保姆与智能感应设备. */
    EQUIPMENT(
            false,
            choice("kind", "HANDSET", "SENSOR").need().inTitle(),
            choice("sensor", "FALL", "SMOKE", "GAS", "DOOR", "BED", "MOTION", "WATER")
                    .need()
                    .inTitle()
                    .where("kind", "SENSOR"),
            text("device"),
            text("place"),
            text("supplier"),
            day("checkedOn"),
            note("note")),

    /** 法律援助: the matter, who helps, and how it stands. */
    LEGAL_AID(
            false,
            text("matter").need().inTitle().masked(Mask.ALL),
            choice("state", "REQUESTED", "ASSIGNED", "UNDER_WAY", "SETTLED", "DECLINED")
                    .need()
                    .inTitle(),
            text("lawyer"),
            phone("phone"),
            note("outcome").masked(Mask.ALL)),

    /** 心愿: a birthday by the sun or the moon, taking part in activities, and others. */
    WISH(
            false,
            choice("kind", "BIRTHDAY", "ACTIVITY", "VISIT_A_PLACE", "MEET_SOMEBODY", "LEARNING", "OTHER")
                    .need()
                    .inTitle(),
            choice("calendar", "reckoning", YearlyDay.Reckoning.class)
                    .need()
                    .inTitle()
                    .where("kind", "BIRTHDAY"),
            number("month", 12).need().inTitle().where("kind", "BIRTHDAY"),
            number("day", 30 + 1).need().inTitle().where("kind", "BIRTHDAY"),
            flag("takesPart").need().inTitle().where("kind", "ACTIVITY"),
            choices("activities", "LECTURES", "CALLIGRAPHY", "SINGING", "CHESS", "GARDENING", "VOLUNTEERING", "TOURS")
                    .where("kind", "ACTIVITY"),
            text("what").need().inTitle().where("kind", "VISIT_A_PLACE", "MEET_SOMEBODY", "LEARNING", "OTHER"),
            choice("state", "OPEN", "FULFILLED", "NOT_POSSIBLE"),
            note("note").masked(Mask.ALL)),

    /** 个性措施: what was agreed with this one person, from which need, by whom, and when it is looked at again. */
    MEASURE(
            false,
            choice("action", "action", Action.class, Action.STANDING).need().inTitle(),
            choice("party", "party", Party.class).need().inTitle(),
            choice("every", "every", CalendarUnit.class).need().inTitle(),
            choice("state", "PROPOSED", "AGREED", "DECLINED").need().inTitle(),
            text("why").need(),
            need("need"),
            text("proposedBy"),
            text("agreedBy").need().where("state", "AGREED"),
            day("agreedOn").where("state", "AGREED"),
            day("starts").where("state", "AGREED"),
            day("until").where("state", "AGREED"),
            day("reviewOn"),
            day("reviewedOn"),
            text("reviewResult"));

    private final boolean past;
    private final List<Attribute> attributes;

    Section(boolean past, Attribute... attributes) {
        this.past = past;
        this.attributes = List.of(attributes);
    }

    /** Gives what the section asks of each item, in the order of the form. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Finds an attribute by its name. */
    public Optional<Attribute> find(String name) {
        return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Says whether an item tells of something that was done on a day, which can't lie ahead. */
    public boolean isPast() {
        return past;
    }

    /** Gives the questionnaire whose points an attribute holds. */
    public Questionnaire questionnaire() {
        return switch (this) {
            case ASSESSMENT -> Questionnaire.ABILITY;
            case DOCTOR_EVALUATION -> Questionnaire.DOCTOR;
            default -> throw new IllegalStateException(this + " has no questionnaire");
        };
    }

    /** Gives the key under which one of its items stands in the record. */
    public String key(String id) {
        return name() + "/" + id;
    }
}
