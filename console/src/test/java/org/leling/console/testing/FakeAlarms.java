package org.leling.console.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.leling.console.testing.FakeService.Told;

/** What alert-service says of the fake city: alarms, presses, handsets, who was told what. */
final class FakeAlarms {

    private FakeAlarms() {}

    static void tell(FakeService alert, LocalDate today) {
        OffsetDateTime raised = OffsetDateTime.of(today.atTime(16, 2, 3), ZoneOffset.ofHours(8));
        alert.on("GET /alarms", (asked, path) -> Told.ok(listed(asked.path(), raised)));
        alert.on("GET /alarms/(a-[0-9]+)", (asked, path) -> Told.ok(detail(path.group(1), raised)));
        alert.on(
                "POST /alarms/(a-[0-9]+)/(acknowledgements|escalations|closures)",
                (asked, path) -> Told.ok("{\"id\":\"a-1\",\"state\":\"ACKNOWLEDGED\"}"));
        alert.on(
                "POST /alarms/(a-[0-9]+)/reveal",
                (asked, path) -> Told.ok(
                        "{\"phone\":\"13812345678\",\"careGroup\":[{\"role\":\"RELATIVE\",\"person\":\"王秀兰\",\"phone\":\"13900001111\"},{\"role\":\"UNIT\",\"person\":\"孙到（代陈明）\",\"phone\":\"13700002222\",\"name\":\"孙到\",\"standsInFor\":\"陈明\"}]}"));
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
                 "policy":{"steps":[]},"card":{"name":"王建国","sex":"男","born":"1930-03-05","address":"常熟市虞山街道虹桥新村12号301室","division":"320581","phone":"138****5678","illnesses":"高血压，冠心病，2024年心梗","allergies":"青霉素","livingClass":"EMPTY_NEST","careGroup":[{"role":"RELATIVE","person":"王秀兰","phone":"139****1111","order":1},{"role":"COMMUNITY","person":"周小芳","phone":"137****3333","order":2},{"role":"UNIT","person":"孙到（代陈明）","phone":"137****2222","order":3,"name":"孙到","standsInFor":"陈明"},{"role":"UNIT","person":"陈明（请假至2026-12-20）","phone":"139****2222","order":3,"name":"陈明","onLeaveUntil":"2026-12-20"}]},
                 "presses":[],"notices":[{"id":"n-1","kind":"CALL","target":"RELATIVE","recipient":"王*兰","phone":"139****1111","channel":"inbox","state":"SENT","attempts":1,"step":1,"createdAt":"%3$s","sentAt":"%3$s"},{"id":"n-2","kind":"CALL","target":"COMMUNITY","recipient":"周*芳","phone":"137****3333","channel":"inbox","state":"SENT","attempts":1,"step":1,"createdAt":"%3$s","sentAt":"%3$s"},{"id":"n-3","kind":"CALL","target":"UNIT","recipient":"陈*","phone":"139****2222","channel":"inbox","state":"QUEUED","attempts":0,"step":2,"createdAt":"%3$s"}],
                 "timeline":[{"seq":1,"at":"%3$s","kind":"RAISED","zh":"按下紧急呼叫","en":"Emergency key pressed"},{"seq":2,"at":"%3$s","kind":"NOTICE_SENT","zh":"已通知家属 王*兰","en":"Relative told"},{"seq":3,"at":"%3$s","kind":"NOTICE_SENT","zh":"已通知社区 周*芳","en":"Community told"}]}""".formatted(
                id,
                taken ? "ACKNOWLEDGED" : "OPEN",
                raised,
                taken ? "\"acknowledgement\":{\"by\":\"12345值班员\",\"at\":\"" + raised + "\",\"coming\":true}," : "");
    }
}
