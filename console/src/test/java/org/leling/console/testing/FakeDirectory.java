package org.leling.console.testing;

import org.leling.console.testing.FakeService.Told;

/** The invented city's directory and care groups. */
final class FakeDirectory {

    private static final String OFFICE =
            "{\"id\":\"u-1\",\"kind\":\"UNIT\",\"kindName\":\"管理单位\",\"name\":\"市粮食局\",\"version\":2,\"division\":\"320508\",\"divisionName\":\"江苏省苏州市姑苏区\",\"phone\":\"051265223637\"%s}";
    private static final String LEAVING =
            "{\"id\":\"s-1\",\"entry\":\"u-1\",\"version\":3,\"name\":\"钱来喜\",\"post\":\"老干部科科长\",\"phone\":\"13800001111\",\"from\":\"2024-01-02\",\"deputy\":\"s-2\",\"onLeaveUntil\":\"2026-11-27\",\"acting\":\"s-2\",\"leaves\":[{\"number\":1,\"from\":\"2026-11-20\",\"until\":\"2026-11-27\"}]}";
    private static final String COMING =
            "{\"id\":\"s-2\",\"entry\":\"u-1\",\"version\":1,\"name\":\"孙到\",\"post\":\"科员\",\"from\":\"2026-11-01\",\"leaves\":[]}";
    private static final String UNLISTED =
            "{\"items\":[{\"name\":\"李在册\",\"phone\":\"13800003333\",\"otherPhones\":[\"13800004444\"],\"roles\":[\"UNIT\"],\"roleNames\":[\"单位联系人\"],\"groups\":12},{\"name\":\"周无号\",\"otherPhones\":[],\"roles\":[\"UNIT\"],\"roleNames\":[\"单位联系人\"],\"groups\":1}]}";
    private static final String COMMUNITY =
            "{\"id\":\"c-1\",\"kind\":\"COMMUNITY\",\"name\":\"虹桥社区\",\"version\":1,\"divisionName\":\"江苏省苏州市常熟市\"}";
    private static final String HOSPITAL =
            "{\"id\":\"h-9\",\"kind\":\"HOSPITAL\",\"name\":\"市立医院\",\"version\":1,\"wards\":[{\"name\":\"干部病房一区\",\"beds\":24},{\"name\":\"干部病房二区\",\"beds\":18}],\"beds\":42,\"staff\":[]}";
    private static final String REPLACED =
            "{\"dryRun\":%s,\"from\":\"2026-12-01\",\"groups\":300,\"gaps\":1,\"lastDay\":\"2026-11-30\",\"items\":[{\"dossier\":\"d-1001\",\"version\":4,\"places\":[{\"role\":\"UNIT\",\"member\":\"m-1\",\"order\":1,\"lead\":true,\"empty\":true}]},{\"dossier\":\"d-1002\",\"version\":4,\"places\":[{\"role\":\"UNIT\",\"member\":\"m-2\",\"order\":2,\"lead\":false,\"empty\":false}]}]}";

    private static final String GROUP = """
            {"id":"d-1001","version":3,"members":[
             {"id":"m-1","role":"UNIT","roleName":"单位联系人","person":"李红","phone":"13912342222","order":2,"from":"2024-01-02","until":"2099-12-09","holder":"unit:u-1","staff":"s-1","lead":true,"onLeaveUntil":"2026-12-20","standIn":{"staff":"s-2","person":"孙到","phone":"13700002222"}},
             {"id":"m-2","role":"RELATIVE","roleName":"家属","person":"王秀兰","phone":"13912341111","relation":"女儿","order":1,"from":"2026-03-02"},
             {"id":"m-3","role":"UNIT","roleName":"单位联系人","person":"赵新","order":2,"from":"2099-12-10","holder":"unit:u-1","staff":"s-2","lead":true}],
             "roles":{"needed":["UNIT","RELATIVE","VOLUNTEER"],"filled":["UNIT","RELATIVE"],"missing":["VOLUNTEER"]}}""";

    private FakeDirectory() {}

    private static String with(String json, String more) {
        return json.substring(0, json.length() - 1) + "," + more + "}";
    }

    private static String found(String asked) {
        String two = COMMUNITY + ","
                + "{\"id\":\"c-2\",\"kind\":\"COMMUNITY\",\"name\":\"虹桥社区\",\"version\":1,\"divisionName\":\"江苏省苏州市吴江区\",\"closed\":\"2026-01-01\"}";
        String items = OFFICE.formatted("") + "," + HOSPITAL;
        if (asked.contains("\"name\"")) {
            items = asked.contains("虹桥") ? two : asked.contains("粮食") ? OFFICE.formatted("") : "";
        }
        return "{\"items\":[%s]}".formatted(items);
    }

    static void tell(FakeService dossier) {
        dossier.on("POST /directory/search", (asked, path) -> Told.ok(found(asked.body())));
        dossier.on(
                "GET /directory/u-1",
                (asked, path) -> Told.ok(OFFICE.formatted(",\"staff\":[" + LEAVING + "," + COMING + "]")));
        dossier.on("GET /directory/u-1/unlisted", (asked, path) -> Told.ok(UNLISTED));
        dossier.on("GET /directory/h-9/unlisted", (asked, path) -> Told.ok("{\"items\":[]}"));
        dossier.on("POST /directory/u-1/unlisted", (asked, path) -> Told.ok("{\"staff\":[\"s-7\",\"s-8\"]}"));
        dossier.on("GET /directory/h-9", (asked, path) -> Told.ok(HOSPITAL));
        dossier.on("GET /dossiers/d-1001/care-group", (asked, path) -> Told.ok(GROUP));
        dossier.on(
                "PUT /dossiers/d-1001/care-group",
                (asked, path) -> asked.body().contains("12345")
                        ? new Told(
                                422,
                                "{\"title\":\"小组未修改\",\"faults\":[{\"field\":\"members[3].phone\",\"message\":\"不是手机号或带区号的固定电话\"}]}")
                        : Told.ok(GROUP));
        dossier.on("GET /directory/staff/s-1", (asked, path) -> Told.ok(LEAVING));
        dossier.on(
                "POST /directory",
                (asked, path) -> asked.body().contains("已有")
                        ? new Told(409, "{\"title\":\"名录中已有此单位\",\"detail\":\"同一类别中已有此名\"}")
                        : new Told(201, HOSPITAL));
        dossier.on("GET /directory/c-1", (asked, path) -> Told.ok(COMMUNITY));
        dossier.on("PUT /directory/u-1", (asked, path) -> Told.ok(OFFICE.formatted("")));
        dossier.on(
                "PUT /directory/h-9",
                (asked, path) -> new Told(
                        422,
                        "{\"title\":\"名录未修改\",\"faults\":[{\"field\":\"name\",\"code\":\"required\",\"message\":\"必填\"},{\"field\":\"division\",\"message\":\"应为六位行政区划代码\"},{\"field\":\"wards[0].name\",\"message\":\"必填\"},{\"field\":\"wards[1].beds\",\"message\":\"应为1至2000之间的整数\"}]}"));
        dossier.on(
                "POST /directory/u-1/staff",
                (asked, path) -> asked.body().contains("\"phone\":\"1\"")
                        ? new Told(
                                422,
                                "{\"title\":\"人员信息未修改\",\"faults\":[{\"field\":\"phone\",\"message\":\"不是手机号或带区号的固定电话\"}]}")
                        : new Told(201, COMING));
        dossier.on(
                "PUT /directory/staff/s-1",
                (asked, path) -> Told.ok(
                        with(LEAVING, "\"groupsChanged\":" + (asked.body().contains("13822228888") ? 302 : 0))));
        dossier.on(
                "POST /directory/staff/s-1/leaves",
                (asked, path) -> new Told(
                        201,
                        asked.body().contains("deputy")
                                ? LEAVING
                                : with(
                                        LEAVING,
                                        "\"warnings\":[{\"code\":\"leave-without-deputy\",\"message\":\"请假期间没有人代理\"}]")));
        dossier.on(
                "POST /directory/staff/s-1/replacements",
                (asked, path) -> Told.ok(REPLACED.formatted(asked.body().contains("\"dryRun\":true"))));
        dossier.on(
                "POST /care-groups/gaps",
                (asked, path) -> Told.ok(
                        "{\"by\":\"2026-12-24\",\"counts\":{\"VOLUNTEER\":1},\"items\":[{\"person\":{\"id\":\"d-1001\",\"version\":3,\"name\":\"王*国\",\"unit\":{\"id\":\"u-1\",\"name\":\"市粮食局\"},\"livingClass\":\"EMPTY_NEST\"},\"roles\":[{\"role\":\"VOLUNTEER\",\"roleName\":\"志愿者\",\"emptyFrom\":\"2026-11-24\",\"soon\":false},{\"role\":\"DOCTOR\",\"roleName\":\"家庭医生\",\"emptyFrom\":\"2026-12-06\",\"soon\":true}]}]}"));
    }
}
