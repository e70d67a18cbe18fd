package org.leling.console.testing;

import org.leling.console.testing.FakeService.Told;

/** What dossier-service says of rosters that are handed in. */
final class FakeRosters {

    private FakeRosters() {}

    static void tell(FakeService dossier) {
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
}
