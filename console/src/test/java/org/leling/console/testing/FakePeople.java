package org.leling.console.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.leling.console.testing.FakeService.Asked;
import org.leling.console.testing.FakeService.Told;

/** What dossier-service says of the fake city's people: who they are, one whole card, its history. */
final class FakePeople {

    private static final String[][] PEOPLE = {
        {"d-1001", "王*国", "男", "EMPTY_NEST", "HIGH", "市粮食局", "常熟市", "96"},
        {"d-1002", "李*英", "女", "WITH_RELATIVES", "NORMAL", "市教育局离退休干部管理中心", "张家港市", "92"},
        {"d-1003", "欧阳*", "男", "INSTITUTION", "RAISED", "市人民医院", "姑苏区", "94"},
        {"d-1004", "赵*山", "男", "RELOCATED", "NORMAL", "市水利局", "吴江区", "97"},
        {"d-1005", "孙*", "女", "UNCLASSIFIED", "NORMAL", "市供销合作总社", "昆山市", "91"},
    };

    private FakePeople() {}

    static void tell(FakeService dossier) {
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

    static Told renumbered(Asked asked) {
        if (asked.body().contains("已有此人")) {
            return new Told(
                    409,
                    "{\"type\":\"urn:leling:problem:already-there\",\"title\":\"已有此人档案\",\"detail\":\"该身份证号已建立档案。\"}");
        }
        return asked.body().contains("110101192703159912")
                ? Told.ok("{\"id\":\"d-1001\",\"version\":4,\"changed\":true}")
                : new Told(
                        422,
                        "{\"title\":\"变更未登记\",\"faults\":[{\"field\":\"personal.idNumber\",\"message\":\"身份证号有误\"},{\"field\":\"reason\",\"message\":\"必须填写\"}]}");
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
}
