package org.leling.console.testing;

import org.leling.console.testing.FakeService.Told;

/** The invented city's needs, claims, joint conference and campaigns. */
final class FakeNeeds {

    private static final String ITEM = """
            {"id":"a-1","version":2,"need":"n-1","dossier":"d-1001","person":"王*国","unit":{"id":"u-1","name":"市粮食局"},"state":"%s","stateName":"已答复","departments":["FINANCE","HEALTH"],"departmentNames":["财政","卫健"],"question":"扶手经费由何处列支","referred":"2026-11-20","meeting":"m-1"%s}""";
    private static final String ANSWER =
            ",\"department\":\"FINANCE\",\"departmentName\":\"财政\",\"decision\":\"AGREED\",\"decisionName\":\"同意\",\"answer\":\"列入年度预算\",\"deadline\":\"2026-12-31\",\"answered\":\"2026-11-24\",\"result\":\"ANSWERED\",\"resultName\":\"已答复\",\"answers\":[{\"department\":\"FINANCE\",\"departmentName\":\"财政\",\"decision\":\"AGREED\",\"answer\":\"列入年度预算\",\"corrected\":[{\"department\":\"HOUSING\",\"departmentName\":\"住建\",\"decisionName\":\"不同意\",\"answer\":\"不列支\",\"reason\":\"录错\"}]}]";
    private static final String NEED = """
            {"id":"n-1","version":3,"dossier":"d-1001","person":"王*国","unit":{"id":"u-1","name":"市粮食局"},"event":"n-1","kind":"HOUSING","kindName":"住房","state":"ANSWERED","stateName":"联席会议已答复","raised":"2026-10-20","daysOpen":35,"source":"campaign","campaign":"v-1","owner":{"id":"u-1","name":"市粮食局"}%s}""";
    private static final String WHOLE =
            ",\"text\":\"楼道加装扶手\",\"response\":\"已联系社区\",\"steps\":[{\"number\":1,\"step\":\"RAISE\",\"stepName\":\"登记\",\"on\":\"2026-10-20\",\"at\":\"2026-10-20T10:00:00+08:00\",\"by\":\"unit\",\"byName\":\"陈某\",\"detail\":{}},{\"number\":2,\"step\":\"ASSIGN\",\"stepName\":\"交办\",\"on\":\"2026-11-10\",\"at\":\"2026-11-24T10:00:00+08:00\",\"by\":\"bureau\",\"byName\":\"老干部局\",\"detail\":{\"owner\":\"u-1\",\"why\":\"TRANSFER\"},\"why\":\"管理单位变更，随本人转由市粮食局承办\"}],\"next\":[\"RESPOND\",\"REFER\",\"CLOSE\",\"ASK\"],\"agenda\":["
                    + ITEM.formatted("ANSWERED", ANSWER) + "]";
    private static final String MEASURE = """
            {"item":"i-7","dossier":"d-1001","person":"王*国","unit":{"id":"u-1","name":"市粮食局"},"state":"%s","stateName":"%s","text":"管理单位每月走访（%s）","from":"2026-03-01","need":"n-1","needRaised":"2026-10-20","agreedOn":"2026-03-01","reviewOn":"2026-11-20","due":%s}""";
    private static final String CLAIM = """
            {"id":"k-1","version":2,"dossier":"d-1001","person":"王*国","unit":{"id":"u-1","name":"市粮食局"},"livingClass":"EMPTY_NEST","livingClassName":"空巢独居类","event":"k-1","state":"CHECKED","stateName":"已审核","handedIn":"2026-11-02","days":22,"source":"hand","total":123456,"advanced":23450,"parts":[{"kind":"MEDICINE","kindName":"药品","amount":123456}],"steps":[],"next":["RETURN","APPROVE","REFUSE"]}""";

    private FakeNeeds() {}

    static void tell(FakeService dossier) {
        dossier.on(
                "POST /needs/search",
                (asked, path) -> Told.ok("{\"items\":[%s],\"total\":1}".formatted(NEED.formatted(""))));
        dossier.on("GET /needs/n-1", (asked, path) -> Told.ok(NEED.formatted(WHOLE)));
        dossier.on(
                "GET /dossiers/(d-[0-9]+)/needs",
                (asked, path) -> Told.ok("{\"items\":[%s]}".formatted(NEED.formatted(WHOLE))));
        dossier.on("POST /dossiers/(d-[0-9]+)/needs", (asked, path) -> new Told(201, "{\"id\":\"n-1\",\"version\":1}"));
        dossier.on(
                "POST /needs/n-1/steps",
                (asked, path) -> asked.body().contains("不许")
                        ? new Told(
                                422,
                                "{\"title\":\"需求未办理\",\"faults\":[{\"field\":\"step\",\"message\":\"回访须由承办人以外的人进行\"}]}")
                        : Told.ok("{\"id\":\"n-1\",\"version\":4}"));
        dossier.on(
                "GET /agenda", (asked, path) -> Told.ok("{\"items\":[%s]}".formatted(ITEM.formatted("WAITING", ""))));
        dossier.on(
                "GET /meetings",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"id\":\"m-1\",\"on\":\"2026-11-30\",\"place\":\"三楼会议室\",\"held\":false,\"items\":1}]}"));
        dossier.on(
                "GET /meetings/m-1",
                (asked, path) -> Told.ok(
                        "{\"meeting\":{\"id\":\"m-1\",\"on\":\"2026-11-30\",\"place\":\"三楼会议室\",\"held\":false,\"items\":2},\"items\":[%s,%s]}"
                                .formatted(ITEM.formatted("ON_AGENDA", ""), ITEM.formatted("ANSWERED", ANSWER))));
        dossier.on("POST /claims/search", (asked, path) -> Told.ok("{\"items\":[%s],\"total\":1}".formatted(CLAIM)));
        dossier.on("GET /claims/figures", (asked, path) -> Told.ok("""
                {"from":"2026-01-01","to":"2026-11-24","by":"class","items":[{"key":"EMPTY_NEST","name":"空巢独居类","paid":10,"daysMedian":5,"days90":9,"advanced":5500,"advancedMedian":500,"advanced90":900,"reimbursed":5000,"waiting":1,"outstanding":7000}],"total":{"key":"","name":"合计","paid":0,"advanced":0,"reimbursed":0,"waiting":0,"outstanding":0},"definition":"x"}"""));
        dossier.on("GET /claims/k-1", (asked, path) -> Told.ok(CLAIM));
        dossier.on("GET /dossiers/(d-[0-9]+)/claims", (asked, path) -> Told.ok("{\"items\":[%s]}".formatted(CLAIM)));
        dossier.on(
                "POST /dossiers/(d-[0-9]+)/claims",
                (asked, path) -> asked.body().contains("\"x\"")
                        ? new Told(
                                422,
                                "{\"title\":\"报销未办理\",\"faults\":[{\"field\":\"total\",\"code\":\"not-an-amount\",\"message\":\"应为以分为单位的整数金额\"},{\"field\":\"advanced\",\"code\":\"not-an-amount\",\"message\":\"应为以分为单位的整数金额\"},{\"field\":\"parts[1].kind\",\"code\":\"required\",\"message\":\"必填\"}]}")
                        : new Told(201, "{\"id\":\"k-1\",\"version\":1}"));
        dossier.on("POST /claims/k-1/steps", (asked, path) -> Told.ok("{\"id\":\"k-1\",\"version\":3}"));
        dossier.on(
                "GET /claims/k-2",
                (asked, path) -> Told.ok(CLAIM.replace("k-1", "k-2")
                        .replace("\"CHECKED\"", "\"HANDED_IN\"")
                        .replace(
                                "[\"RETURN\",\"APPROVE\",\"REFUSE\"]", "[\"AMEND\",\"RETURN\",\"CHECK\",\"REFUSE\"]")));
        dossier.on("POST /claims/k-2/steps", (asked, path) -> Told.ok("{\"id\":\"k-2\",\"version\":3}"));
        dossier.on(
                "GET /campaigns",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"id\":\"v-1\",\"kind\":\"VISIT\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\",\"divisions\":[],\"name\":\"致敬大走访\"}]}"));
        dossier.on(
                "GET /campaigns/v-1",
                (asked, path) -> Told.ok(
                        "{\"id\":\"v-1\",\"kind\":\"VISIT\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\",\"divisions\":[],\"name\":\"致敬大走访\"}"));
        dossier.on(
                "POST /measures/search",
                (asked, path) -> Told.ok("{\"items\":[%s],\"total\":1}"
                        .formatted(
                                asked.body().contains("\"need\"")
                                        ? MEASURE.formatted("PROPOSED", "拟议", "拟议", false)
                                        : MEASURE.formatted("AGREED", "已商定", "已商定", true))));
        dossier.on(
                "GET /campaigns/v-1/coverage",
                (asked, path) -> Told.ok(
                        "{\"campaign\":\"v-1\",\"by\":\"unit\",\"entitled\":3,\"visited\":2,\"forms\":2,\"gifts\":4,\"needs\":5,\"things\":1,\"asked\":2,\"satisfied\":2,\"items\":[{\"key\":\"u-1\",\"name\":\"市粮食局\",\"entitled\":3,\"visited\":2}]}"));
        dossier.on(
                "GET /campaigns/v-1/people",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"dossier\":\"d-1001\",\"person\":\"王*国\",\"unit\":{\"id\":\"u-1\",\"name\":\"市粮食局\"},\"livingClass\":\"EMPTY_NEST\",\"livingClassName\":\"空巢独居类\",\"visited\":false}]}"));
        dossier.on(
                "POST /campaigns/v-1/ending",
                (asked, path) -> asked.body().contains("2026-10-")
                        ? new Told(
                                422,
                                "{\"title\":\"活动未结束\",\"faults\":[{\"field\":\"to\",\"message\":\"应在2026-11-20至2026-11-30之间\"}]}")
                        : Told.ok(
                                "{\"id\":\"v-1\",\"kind\":\"VISIT\",\"from\":\"2026-11-01\",\"to\":\"2026-11-25\",\"divisions\":[]}"));
        dossier.on(
                "POST /campaigns/v-1/withdrawal",
                (asked, path) -> asked.body().contains("误部署")
                        ? new Told(204, "")
                        : new Told(409, "{\"title\":\"已有走访表\",\"detail\":\"已有走访表的活动不能撤回，可以提前结束。\"}"));
        dossier.on(
                "POST /campaigns",
                (asked, path) -> new Told(409, "{\"title\":\"编号已用\",\"detail\":\"同一类型、起始日和范围的活动已有一项。\"}"));
        dossier.on(
                "GET /campaigns/v-1/forms",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"form\":\"f-1\",\"dossier\":\"d-1001\",\"person\":\"王*国\",\"on\":\"2026-11-20\",\"met\":true,\"byName\":\"市粮食局\",\"takenBack\":false},{\"form\":\"f-2\",\"dossier\":\"d-1002\",\"person\":\"李*英\",\"on\":\"2026-11-19\",\"met\":false,\"byName\":\"市粮食局\",\"takenBack\":true}]}"));
        dossier.on(
                "POST /campaigns/v-1/forms/f-1/taken-back",
                (asked, path) -> Told.ok(
                        "{\"form\":\"f-1\",\"dossier\":\"d-1001\",\"person\":\"王*国\",\"on\":\"2026-11-20\",\"met\":true,\"takenBack\":true%s}"
                                .formatted(
                                        asked.body().contains("带需求")
                                                ? ",\"needsTakenBack\":[\"n-1\"],\"needsKept\":[\"n-2\"]"
                                                : "")));
        dossier.on(
                "GET /needs/n-2", (asked, path) -> Told.ok(NEED.formatted(WHOLE).replace("n-1", "n-2")));
        dossier.on(
                "POST /campaigns/v-1/forms",
                (asked, path) -> asked.body().contains("\"met\":\"\"")
                        ? new Told(
                                422,
                                "{\"title\":\"走访表未登记\",\"faults\":[{\"field\":\"met\",\"message\":\"应为 true 或 false\"},{\"field\":\"gifts[0].count\",\"message\":\"应为1至1000之间的整数\"}]}")
                        : asked.body().contains("\"on\":\"2026-10-01\"")
                                ? new Told(
                                        422,
                                        "{\"title\":\"走访表未登记\",\"faults\":[{\"field\":\"on\",\"message\":\"不在活动期间\"}]}")
                                : new Told(
                                        201,
                                        "{\"form\":\"f\",\"campaign\":\"v-1\",\"dossier\":\"d-1001\",\"needs\":[\"n-1\"]}"));
    }
}
