package org.leling.dossier.directory.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;

/** Finds divisions by what people write, a place or a whole address; an address travels in the body alone. */
@Controller("/divisions")
@Secured(SecurityRule.IS_AUTHENTICATED)
class DivisionController {

    private static final int LONGEST = 200;

    private final DivisionNames divisions;
    private final Division bureau;

    DivisionController(DivisionNames divisions, @Value("${leling.bureau.division:`320500`}") String bureau) {
        this.divisions = divisions;
        this.bureau = new Division(bureau);
    }

    /** What was found: one division, or none where the text fits none or several as well. */
    @Serdeable
    record Found(List<Item> items) {}

    /** A division with its full name. */
    @Serdeable
    record Item(String code, String name) {}

    private Optional<Division> byCode(String text) {
        return Division.isValid(text)
                ? Optional.of(new Division(text))
                        .filter(code -> divisions.table().findName(code).isPresent())
                : Optional.empty();
    }

    /** Finds the division that a text names, or whose code it is; of names that several share, the one in or nearest to the bureau's city. */
    @Post("/search")
    Found search(@Body Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("text");
        String text = tree.text("text", LONGEST);
        tree.refuseUnknown();
        faults.refuseIfAny("invalid");
        return new Found(byCode(text)
                .or(() -> divisions.table().findWithin(bureau, text))
                .or(() -> divisions.table().findByName(text, bureau))
                .map(division -> new Item(division.code(), divisions.name(division.code())))
                .map(List::of)
                .orElse(List.of()));
    }
}
