package org.leling.core.policy.city;

import static org.leling.core.policy.Conditions.inClass;
import static org.leling.core.policy.Conditions.notRecorded;
import static org.leling.core.policy.Conditions.recorded;

import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.LivingClass;
import org.leling.core.policy.Condition;

/** The baseline's own words for the facts that its rules ask for. */
final class CityConditions {

    static final Condition WITH_RELATIVES_OR_ALONE = inClass(LivingClass.WITH_RELATIVES, LivingClass.EMPTY_NEST);
    static final Condition NOT_RELOCATED =
            inClass(LivingClass.WITH_RELATIVES, LivingClass.EMPTY_NEST, LivingClass.INSTITUTION);
    static final Condition HANDSET_INSTALLED = recorded(FactKey.HANDSET, "已安装电子保姆", "a handset is installed");
    static final Condition HOME_CARE_NEEDED = recorded(FactKey.HOME_CARE_NEEDED, "有居家养老服务需求", "home care is needed");
    static final Condition HOME_CARE_NOT_NEEDED =
            notRecorded(FactKey.HOME_CARE_NEEDED, "未登记居家养老服务需求", "home care is not recorded as needed");
    static final Condition HOME_ADAPTED =
            recorded(FactKey.HOME_ADAPTATION, "已作适老化评估或改造", "the home is assessed for adaptation, or adapted");
    static final Condition WILLING = recorded(FactKey.WILLING, "本人愿意参加", "willing to take part");
    static final Condition HAS_RELATIVES =
            notRecorded(FactKey.NO_RELATIVES, "未登记为无亲属", "not recorded as without relatives");
    static final Condition IN_GRID = recorded(FactKey.GRID, "已纳入网格", "in the community's grid");
    static final Condition SENSORS_FITTED = recorded(FactKey.SENSORS, "已装智能感应", "smart sensors are fitted");
    static final Condition THREE_PARTY_AGREED =
            recorded(FactKey.THREE_PARTY, "三方联系已建立", "regular contact of the three is agreed");
    static final Condition LOCAL_MEDICAL_CARE_GRANTED =
            recorded(FactKey.LOCAL_MEDICAL_CARE, "已享受当地医疗照顾", "the place's medical care is granted");

    private CityConditions() {}
}
