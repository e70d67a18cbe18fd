package org.leling.console.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.leling.console.testing.FakeService.Asked;
import org.leling.console.testing.FakeService.Told;

/** A small invented city behind the console: some people, a year of duties, alarms, a roster's report. */
public final class FakeCity implements AutoCloseable {

    private static final String[][] PEOPLE = {
        {"d-1001", "王*国", "男", "EMPTY_NEST", "HIGH", "市粮食局", "常熟市", "96"},
        {"d-1002", "李*英", "女", "WITH_RELATIVES", "NORMAL", "市教育局离退休干部管理中心", "张家港市", "92"},
        {"d-1003", "欧阳*", "男", "INSTITUTION", "RAISED", "市人民医院", "姑苏区", "94"},
        {"d-1004", "赵*山", "男", "RELOCATED", "NORMAL", "市水利局", "吴江区", "97"},
        {"d-1005", "孙*", "女", "UNCLASSIFIED", "NORMAL", "市供销合作总社", "昆山市", "91"},
    };

    private final LocalDate today;
    private final FakeService dossier;
    private final FakeService schedule;
    private final FakeService alert;

    public FakeCity(LocalDate today) {
        this.today = today;
        dossier = new FakeService(0);
        schedule = new FakeService(0);
        alert = new FakeService(0);
        people();
        duties();
        alarms();
        rosters();
        FakeNeeds.tell(dossier);
        FakeDirectory.tell(dossier);
    }

    public FakeService dossier() {
        return dossier;
    }

    public FakeService schedule() {
        return schedule;
    }

    public FakeService alert() {
        return alert;
    }

    private void people() {
        dossier.on("POST /dossiers/search", (asked, path) -> Told.ok(found(asked)));
        dossier.on(
                "GET /dossiers/(d-[0-9]+)",
                (asked, path) -> asked.path().contains("knownAt=2020")
                        ? new Told(404, "{\"type\":\"urn:leling:problem:not-known-then\",\"status\":404}")
                        : card(path));
        dossier.on(
                "POST /dossiers",
                (asked, path) -> asked.body().contains("查无此人")
                        ? new Told(
                                422,
                                "{\"title\":\"未建档\",\"faults\":[{\"field\":\"idNumber\",\"message\":\"不是有效的身份证号\"},{\"field\":\"unit.name\",\"message\":\"必填\"},{\"field\":\"unit.division\",\"message\":\"应为六位行政区划代码\"},{\"field\":\"facts[0].residence.division\",\"message\":\"没有这个行政区划\"}]}")
                        : asked.body().contains("已有此人")
                                ? new Told(409, "{\"title\":\"已有此人档案\",\"detail\":\"该身份证号已建立档案。\"}")
                                : new Told(201, "{\"id\":\"d-2001\"}"));
        FakeSections.tell(dossier);
        dossier.on(
                "POST /divisions/search",
                (asked, path) -> Told.ok(
                        asked.body().contains("常熟市")
                                ? "{\"items\":[{\"code\":\"320581\",\"name\":\"江苏省苏州市常熟市\"}]}"
                                : "{\"items\":[]}"));
        dossier.on("GET /dossiers/(d-[0-9]+)/history", (asked, path) -> Told.ok("""
                {"items":[{"version":3,"at":"2026-11-20T10:12:00+08:00","by":"unit","byName":"市粮食局","source":"visit","sourceName":"走访","sentence":"2026-11-20，市粮食局据走访：居住情况自2026-11-02起由“在家，与配偶同住”改为“在家，独居”。原因：老伴随女儿去了杭州。","reason":"老伴随女儿去了杭州","changes":[{"kind":"FACT","key":"residence","label":"居住情况","from":"2026-11-02","before":"在家，与配偶同住","after":"在家，独居","action":"RECORDED"}]},
                 {"version":2,"at":"2026-11-05T10:12:00+08:00","by":"unit","byName":"市粮食局","source":"call","sourceName":"电话联系","sentence":"2026-11-05，市粮食局据电话联系：更正日期：居住地址“常熟市***”应自2026-03-20起，原记的2026-03-10撤回。","changes":[{"kind":"PERSONAL","key":"address","label":"居住地址","from":"2026-03-20","after":"常熟市***","action":"RECORDED"},{"kind":"PERSONAL","key":"address","label":"居住地址","from":"2026-03-10","before":"常熟市***","action":"WITHDRAWN"}]},
                 {"version":1,"at":"2026-03-02T09:00:00+08:00","by":"bureau","byName":"老干部局","source":"roster","sourceName":"名册导入","sentence":"建立档案"}]}"""));
        dossier.on("POST /dossiers/(d-[0-9]+)/reveal", (asked, path) -> Told.ok("""
                {"id":"d-1001","fields":{"name":"王建国","phone":"13812345678","more":[{"column":"奖励","text":"独立功勋荣誉章"}],"careGroup":[{"role":"RELATIVE","person":"王秀兰","phone":"13900001111"}]}}"""));
    }

    private static String found(Asked asked) {
        List<String> items = new ArrayList<>();
        for (String[] p : PEOPLE) {
            boolean wanted = !asked.body().contains("\"ids\"") || asked.body().contains(p[0]);
            if (wanted && !asked.body().contains("查无此人")) {
                items.add("""
                        {"id":"%s","version":3,"name":"%s","idNumber":"3205**********1234","sex":"%s","born":"1930-03-05","age":%s,"unit":{"id":"u-1","name":"%s"},"division":"320581","divisionName":"%s","livingClass":"%s","livingClassName":"x","attention":"%s","attentionName":"x"}""".formatted(p[0], p[1], p[2], p[7], p[5], p[6], p[3], p[4]));
            }
        }
        return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", items), items.size());
    }

    private static Told card(Matcher path) {
        if (!path.group(1).equals("d-1001")) {
            return new Told(404, "{\"title\":\"没有找到\",\"detail\":\"没有这份档案\",\"status\":404}");
        }
        return Told.ok("""
                {"id":"d-1001","version":3,"on":"2026-11-24","name":"王*国","idNumber":"3205**********1234","sex":"男","born":"1930-03-05","age":96,
                 "unit":{"id":"u-1","name":"市粮食局"},"division":"320581","divisionName":"常熟市","community":{"id":"c-1","name":"虞山街道虹桥社区"},"rank":"PREFECTURE","rankName":"地市级","formerLeader":false,
                 "class":{"livingClass":"EMPTY_NEST","name":"空巢独居类","clause":"3.3-2","since":"2026-11-02","byHand":false,"heldOver":false,"reasons":["居住在常熟市，与管理单位同属苏州市，不属易地安置","在家居住，没有亲属同住，独居"],"missing":[]},
                 "attention":{"level":"HIGH","name":"高","reasons":["独居，能力等级为重度失能","30 天内有过紧急求助（2026-11-10）"]},
                 "personal":[{"field":"phone","label":"联系电话","value":"138****5678","masked":true},{"field":"address","label":"家庭住址","value":"常熟市虞山街道****","masked":true},{"field":"illnesses","label":"主要疾病","value":"****","masked":true},{"field":"formerPost","label":"原工作单位及职务","value":"市粮食局副局长","masked":false}],
                 "facts":[{"key":"residence","label":"居住情况","from":"2026-11-02","value":{},"text":"在家，独居","source":"visit"},{"key":"ability","label":"能力等级","from":"2026-03-02","value":"SEVERE","text":"重度失能","source":"roster"},{"key":"handset","label":"电子保姆","from":"2026-03-02","value":true,"text":"已安装","source":"roster"},{"key":"familyDoctor","label":"家庭医生签约","from":"2026-03-02","value":{},"text":"有效至 2027年3月1日","source":"roster"}],
                 "sections":""" + FakeSections.ON_THE_CARD + """
                ,
                 "careGroup":[{"role":"UNIT","roleName":"单位联系人","person":"李*","phone":"139****2222","order":2,"from":"2024-01-02","until":"2099-12-09","lead":true},{"role":"COMMUNITY","roleName":"社区联系人","person":"周*芳","phone":"137****3333","order":3},{"role":"RELATIVE","roleName":"家属","person":"王*兰","phone":"139****1111","relation":"女儿","order":1},{"role":"DOCTOR","roleName":"家庭医生","person":"沈*","phone":"136****4444","order":4}],
                 "roles":{"needed":["UNIT","COMMUNITY","DOCTOR","ADVISER","RELATIVE","VOLUNTEER"],"filled":["UNIT","COMMUNITY","DOCTOR","RELATIVE"],"missing":["ADVISER","VOLUNTEER"]},
                 "events":[{"id":"e-2","on":"2026-11-10","kind":"EMERGENCY","kindName":"紧急求助"},{"id":"e-1","on":"2026-09-01","kind":"NEED","kindName":"需求建议","text":"楼道没有扶手，下楼不便，希望加装"}],
                 "hospital":[{"id":"h-1","admitted":"2026-06-01","discharged":"2026-06-12"}],"planning":{}}""");
    }

    private void duties() {
        schedule.on("POST /obligations/search", (asked, path) -> Told.ok(searched(asked)));
        schedule.on(
                "GET /dossiers/(d-[0-9]+)/year",
                (asked, path) ->
                        Told.ok("{\"calendar\":\"FINAL\",\"obligations\":[%s]}".formatted(String.join(",", year()))));
        schedule.on("GET /policies", (asked, path) -> Told.ok(FakePolicies.JSON));
        schedule.on("GET /obligations/.*/why", (asked, path) -> Told.ok("""
                {"id":"d-1001/empty-nest.visit/2026-Q4","clause":"3.3-2","words":"季有走访","module":"city","version":"1","kind":"STATED","facts":[{"fact":"livingClass","value":"EMPTY_NEST","since":"2026-11-02"},{"fact":"residence","value":"在家，独居","since":"2026-11-02"}],"rawDue":"2026-12-31","due":"2026-12-31","calendarEdition":"2026（国办发明电〔2025〕7号）","sentence":{"zh":"第 3.3-2 条“季有走访”：空巢独居类老同志，管理单位每季度走访一次。本季度应在 2026年12月31日前完成。","en":"Clause 3.3-2: the managing unit visits who lives alone once a quarter; this quarter's visit is due by 31 December 2026."}}"""));
        schedule.on("POST /deliveries", (asked, path) -> new Told(201, """
                {"delivery":"v-77","fulfilled":["d-1001/empty-nest.visit/2026-Q4","d-1001/empty-nest.call/2026-11"]}"""));
        schedule.on("DELETE /deliveries/v-77", (asked, path) -> new Told(204, ""));
    }

    private String searched(Asked asked) {
        List<String> items = new ArrayList<>();
        if (asked.body().contains("OVERDUE")) {
            items.add(duty(
                    "d-1001",
                    "empty-nest.call",
                    "2026-10",
                    "UNIT",
                    "CALL",
                    today.minusDays(25),
                    "STATED",
                    "3.3-2",
                    "OVERDUE"));
            items.add(duty(
                    "d-1003",
                    "institution.health-report",
                    "2026-10",
                    "INSTITUTION",
                    "HEALTH_REPORT",
                    today.minusDays(25),
                    "DEFAULTED",
                    "3.3-3",
                    "OVERDUE"));
            items.add(duty(
                    "d-1005",
                    "classification.missing-facts",
                    "gap-2026-11-10",
                    "BUREAU",
                    "REVIEW",
                    today.minusDays(7),
                    "DEFAULTED",
                    "3.1",
                    "OVERDUE"));
        } else if (asked.body().contains("DUE_SOON")) {
            items.add(duty(
                    "d-1001",
                    "emergency.follow-up",
                    "event-e-2",
                    "UNIT",
                    "VISIT",
                    today.plusDays(1),
                    "DEFAULTED",
                    "1.2",
                    "DUE_SOON"));
            items.add(duty(
                    "d-1001",
                    "empty-nest.greeting",
                    "2026-W48",
                    "VOLUNTEER",
                    "GREETING",
                    today.plusDays(5),
                    "STATED",
                    "3.3-2",
                    "OPEN"));
            items.add(duty(
                    "d-1002",
                    "with-relatives.attention",
                    "2026-11",
                    "COMMUNITY",
                    "GREETING",
                    today.plusDays(6),
                    "DEFAULTED",
                    "3.3-1",
                    "DUE_SOON"));
        }
        return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", items), items.size());
    }

    private List<String> year() {
        List<String> duties = new ArrayList<>();
        int year = today.getYear();
        for (LocalDate sunday = LocalDate.of(year, 3, 8); sunday.getYear() == year; sunday = sunday.plusDays(7)) {
            String week = "%d-W%02d".formatted(year, sunday.getDayOfYear() / 7 + 1);
            duties.add(duty(
                    "d-1001",
                    "empty-nest.greeting",
                    week,
                    "VOLUNTEER",
                    "GREETING",
                    sunday,
                    "STATED",
                    "3.3-2",
                    state(sunday, sunday.getMonthValue() == 9)));
        }
        for (int month = 3; month <= 12; month++) {
            LocalDate end = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            String key = "%d-%02d".formatted(year, month);
            duties.add(duty(
                    "d-1001",
                    "empty-nest.call",
                    key,
                    "UNIT",
                    "CALL",
                    end,
                    "STATED",
                    "3.3-2",
                    month == 10 ? "OVERDUE" : state(end, false)));
            duties.add(duty(
                    "d-1001",
                    "empty-nest.care",
                    key,
                    "COMMUNITY",
                    "VISIT",
                    end,
                    "STATED",
                    "3.3-2",
                    state(end, month == 7)));
            duties.add(duty(
                    "d-1001",
                    "personal.measure",
                    "meal-" + key,
                    "COMMUNITY",
                    "MEAL",
                    end,
                    "AGREED",
                    "4.1",
                    state(end, false)));
        }
        duties.add(duty(
                "d-1001",
                "empty-nest.visit",
                year + "-Q4",
                "UNIT",
                "VISIT",
                LocalDate.of(year, 12, 31),
                "STATED",
                "3.3-2",
                "OPEN"));
        duties.add(duty(
                "d-1001",
                "emergency.follow-up",
                "event-e-2",
                "UNIT",
                "VISIT",
                today.plusDays(1),
                "DEFAULTED",
                "1.2",
                "DUE_SOON"));
        duties.add(duty(
                "d-1001",
                "community.participation",
                year + "-Q4",
                "COMMUNITY",
                "ACTIVITY",
                LocalDate.of(year, 12, 31),
                "ENCOURAGED",
                "3.4",
                "OPEN"));
        duties.add(duty(
                "d-1001",
                "empty-nest.volunteer",
                "gap-2026-11-02",
                "COMMUNITY",
                "STANDING",
                LocalDate.of(year, 12, 2),
                "DEFAULTED",
                "3.3-2",
                "OPEN"));
        return duties;
    }

    private String state(LocalDate due, boolean missed) {
        if (due.isBefore(today)) {
            return missed ? "MISSED" : "FULFILLED";
        }
        return due.isBefore(today.plusDays(8)) ? "DUE_SOON" : "UPCOMING";
    }

    private static String duty(
            String who,
            String rule,
            String period,
            String party,
            String action,
            LocalDate due,
            String kind,
            String clause,
            String state) {
        return """
                {"id":"%1$s/%2$s/%3$s","dossier":"%1$s","rule":"%2$s","period":"%3$s","party":"%4$s","action":"%5$s","due":"%6$s","first":"%6$s","last":"%6$s","kind":"%7$s","clause":"%8$s","state":"%9$s"}""".formatted(who, rule, period, party, action, due, kind, clause, state);
    }

    private void alarms() {
        OffsetDateTime raised = OffsetDateTime.of(today.atTime(16, 2, 3), ZoneOffset.ofHours(8));
        alert.on("GET /alarms", (asked, path) -> Told.ok(listed(asked.path(), raised)));
        alert.on("GET /alarms/(a-[0-9]+)", (asked, path) -> Told.ok(detail(path.group(1), raised)));
        alert.on(
                "POST /alarms/(a-[0-9]+)/(acknowledgements|escalations|closures)",
                (asked, path) -> Told.ok("{\"id\":\"a-1\",\"state\":\"ACKNOWLEDGED\"}"));
        alert.on(
                "POST /alarms/(a-[0-9]+)/reveal",
                (asked, path) -> Told.ok(
                        "{\"phone\":\"13812345678\",\"careGroup\":[{\"role\":\"RELATIVE\",\"person\":\"王秀兰\",\"phone\":\"13900001111\"}]}"));
        alert.on(
                "GET /presses",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"id\":\"p-9\",\"device\":\"h-9999\",\"receivedAt\":\"%s\",\"size\":80,\"treated\":false,\"reason\":\"UNKNOWN_DEVICE\",\"oddities\":[]}]}"
                                .formatted(raised)));
        alert.on("POST /presses/p-9/seen", (asked, path) -> Told.ok("{\"id\":\"p-9\"}"));
        alert.on("GET /inbox", (asked, path) -> Told.ok("""
                {"items":[{"id":42,"at":"%1$s","target":"COMMUNITY","recipient":"周*芳","phone":"137****3333","alarm":"a-1","dossier":"d-1001","key":"k2","text":"【乐龄】王建国（虞山街道虹桥社区）16:02 按下紧急呼叫，请立即联系本人并回复。住址：虞山街道虹桥新村12号301室。"},
                          {"id":41,"at":"%1$s","target":"RELATIVE","recipient":"王*兰","phone":"139****1111","alarm":"a-1","dossier":"d-1001","key":"k1","text":"【乐龄】您的父亲王建国 16:02 按下紧急呼叫，请立即联系本人。"}],"total":2}""".formatted(raised)));
        alert.on(
                "GET /devices",
                (asked, path) -> Told.ok(
                        "{\"items\":[{\"device\":\"h-1001\",\"dossier\":\"d-1001\",\"fittedOn\":\"2026-03-02\",\"battery\":80},{\"device\":\"h-1002\",\"dossier\":\"d-1002\",\"fittedOn\":\"2026-03-02\"}]}"));
        alert.on(
                "POST /devices/h-1001/presses",
                (asked, path) -> new Told(201, "{\"alarm\":\"a-1\",\"state\":\"OPEN\",\"result\":0}"));
    }

    private static String listed(String path, OffsetDateTime raised) {
        if (path.contains("state=OPEN")) {
            return """
                    {"items":[{"id":"a-1","dossier":"d-1001","device":"h-1001","key":"EMERGENCY","state":"OPEN","raisedAt":"%s","step":1,"steps":2,"presses":2,"name":"王*国","livingClass":"EMPTY_NEST","division":"320581","flags":[]},
                              {"id":"a-2","dossier":"d-1003","device":"h-1003","key":"MEDICAL","state":"OPEN","raisedAt":"%s","step":2,"steps":2,"presses":1,"name":"欧阳*","livingClass":"INSTITUTION","flags":["STEP_1_NOBODY"]}],"total":2}""".formatted(raised, raised.plusSeconds(40));
        }
        if (path.contains("state=ACKNOWLEDGED")) {
            return """
                    {"items":[{"id":"a-3","dossier":"d-1002","device":"h-1002","key":"SERVICE","state":"ACKNOWLEDGED","raisedAt":"%s","step":1,"steps":2,"presses":1,"name":"李*英","livingClass":"WITH_RELATIVES","acknowledgedBy":"12345值班员","coming":true,"flags":[]}],"total":1}""".formatted(raised.minusMinutes(9));
        }
        return """
                {"items":[{"id":"a-4","dossier":"d-1004","device":"h-1004","key":"FALL","state":"CLOSED","raisedAt":"%1$s","presses":1,"name":"赵*山","outcome":"HELPED","closedBy":"12345值班员","closedAt":"%1$s","flags":[]}],"total":1}""".formatted(raised.minusHours(3));
    }

    private static String detail(String id, OffsetDateTime raised) {
        boolean taken = id.equals("a-3");
        return """
                {"id":"%1$s","dossier":"d-1001","device":"h-1001","key":"EMERGENCY","state":"%2$s","raisedAt":"%3$s","step":1,"steps":2,%4$s
                 "policy":{"steps":[]},"card":{"name":"王建国","sex":"男","born":"1930-03-05","address":"常熟市虞山街道虹桥新村12号301室","division":"320581","phone":"138****5678","illnesses":"高血压，冠心病，2024年心梗","allergies":"青霉素","livingClass":"EMPTY_NEST","careGroup":[{"role":"RELATIVE","person":"王秀兰","phone":"139****1111","order":1},{"role":"COMMUNITY","person":"周小芳","phone":"137****3333","order":2},{"role":"UNIT","person":"陈明","phone":"139****2222","order":3}]},
                 "presses":[],"notices":[{"id":"n-1","kind":"CALL","target":"RELATIVE","recipient":"王*兰","phone":"139****1111","channel":"inbox","state":"SENT","attempts":1,"step":1,"createdAt":"%3$s","sentAt":"%3$s"},{"id":"n-2","kind":"CALL","target":"COMMUNITY","recipient":"周*芳","phone":"137****3333","channel":"inbox","state":"SENT","attempts":1,"step":1,"createdAt":"%3$s","sentAt":"%3$s"},{"id":"n-3","kind":"CALL","target":"UNIT","recipient":"陈*","phone":"139****2222","channel":"inbox","state":"QUEUED","attempts":0,"step":2,"createdAt":"%3$s"}],
                 "timeline":[{"seq":1,"at":"%3$s","kind":"RAISED","zh":"按下紧急呼叫","en":"Emergency key pressed"},{"seq":2,"at":"%3$s","kind":"NOTICE_SENT","zh":"已通知家属 王*兰","en":"Relative told"},{"seq":3,"at":"%3$s","kind":"NOTICE_SENT","zh":"已通知社区 周*芳","en":"Community told"}]}""".formatted(
                id,
                taken ? "ACKNOWLEDGED" : "OPEN",
                raised,
                taken ? "\"acknowledgement\":{\"by\":\"12345值班员\",\"at\":\"" + raised + "\",\"coming\":true}," : "");
    }

    private void rosters() {
        dossier.on(
                "POST /rosters",
                (asked, path) -> asked.body().contains("PK")
                        ? Told.ok(report(asked.path().contains("dryRun=true")))
                        : new Told(400, "{\"title\":\"不是工作簿\",\"detail\":\"这个文件不是 .xlsx 工作簿\",\"status\":400}"));
        dossier.on(
                "POST /rosters/history",
                (asked, path) -> Told.ok(report(asked.path().contains("dryRun=true"))
                        .replace("\"job\":\"r-1\"", "\"job\":\"r-1\",\"form\":\"HISTORY\"")));
        dossier.on(
                "GET /rosters/(r-[0-9]+)",
                (asked, path) -> Told.ok(
                        switch (path.group(1)) {
                            case "r-1" -> report(true);
                            case "r-2" -> report(false);
                            default ->
                                "{\"job\":\"r-3\",\"state\":\"RUNNING\",\"dryRun\":true,\"progress\":{\"rows\":1200}}";
                        }));
    }

    private static String report(boolean trial) {
        return """
                {"job":"%s","state":"DONE","dryRun":%s,"progress":{"rows":60},"rows":60,"created":52,"updated":2,"unchanged":1,
                 "rejected":[{"sheet":"在职单位管理","row":7,"column":"身份证号","code":"ID_CHECKSUM","message":"身份证号的校验位不对"},{"sheet":"在职单位管理","row":19,"column":"姓名","code":"NAME_MISSING","message":"没有姓名"},{"sheet":"社区管理","row":4,"column":"身份证号","code":"ID_DUPLICATE","message":"与“在职单位管理”第 9 行的身份证号相同"}],
                 "warnings":[{"sheet":"社区管理","row":12,"column":"居住状况","code":"LIVING_UNKNOWN","message":"看不懂“老家”，居住情况记为不详"},{"sheet":"社区管理","row":15,"column":"联系电话","code":"PHONE_INVALID","message":"电话号码不对，原样另存"}],"unknownColumns":["补贴标准","备用列"]}""".formatted(trial ? "r-1" : "r-2", trial);
    }

    @Override
    public void close() {
        dossier.close();
        schedule.close();
        alert.close();
    }
}
