package org.leling.console.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.leling.console.testing.FakeService.Told;

/** The sections of the fake city's cards: their forms, what stands in them, and changes that are taken or refused. */
final class FakeSections {

    static final String ON_THE_CARD = read("card-sections.json");

    private FakeSections() {}

    static void tell(FakeService dossier) {
        dossier.on("GET /sections", (asked, path) -> Told.ok(read("sections.json")));
        dossier.on(
                "POST /dossiers/(d-[0-9]+)/changes",
                (asked, path) -> asked.body().contains("idNumber")
                        ? FakePeople.renumbered(asked)
                        : asked.body().contains("UNCLE") || asked.body().contains("\"12\"")
                                ? new Told(422, """
                        {"type":"urn:leling:problem:change-refused","title":"变更未登记","status":422,"faults":[{"field":"items[0].phone","code":"not-a-phone","message":"不是有效的电话号码"},{"field":"items[0].name","code":"required","message":"必须填写"}]}""")
                                : asked.body().contains("没有的单位")
                                        ? new Told(422, """
                        {"type":"urn:leling:problem:change-refused","title":"变更未登记","status":422,"faults":[{"field":"personal.unit.division","code":"required","message":"必填"}]}""")
                                        : Told.ok("{\"id\":\"d-1001\",\"version\":4,\"changed\":%s%s}"
                                                .formatted(
                                                        !asked.body().contains("原址"),
                                                        asked.body().contains("\"unit\":")
                                                                ? ",\"endedRoles\":[\"UNIT\",\"ADVISER\"],\"handedOver\":[\"n-1\"]"
                                                                : "")));
    }

    private static String read(String resource) {
        try (InputStream in = FakeSections.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
