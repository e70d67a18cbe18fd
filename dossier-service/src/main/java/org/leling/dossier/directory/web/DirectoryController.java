package org.leling.dossier.directory.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The directory. Names of volunteers, who are persons, are shown to the bureau and to services only. */
@Controller("/directory")
@Secured(SecurityRule.IS_AUTHENTICATED)
class DirectoryController {

    private static final int PAGE = 500;

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    /** A page of entries. */
    @Serdeable
    record Page(List<Item> items, @Nullable String next) {}

    /** One entry. */
    @Serdeable
    record Item(
            String id,
            DirectoryKind kind,
            String name,
            @Nullable String division) {}

    /** The entries of a kind, in the order in which they were made. */
    @Get
    Page list(@QueryValue DirectoryKind kind, @QueryValue(defaultValue = "") String after, Caller caller) {
        if (kind == DirectoryKind.VOLUNTEER && !caller.has(Roles.BUREAU) && !caller.has(Roles.SERVICE)) {
            throw ProblemException.forbidden("forbidden");
        }
        List<DirectoryEntry> entries = directory.list(kind, after, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<Item> items = (more ? entries.subList(0, PAGE) : entries)
                .stream()
                        .map(entry -> new Item(
                                entry.id(),
                                entry.kind(),
                                entry.name(),
                                entry.division().isEmpty() ? null : entry.division()))
                        .toList();
        return new Page(items, more ? items.get(PAGE - 1).id() : null);
    }
}
