package org.leling.console.group.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.Office;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.Named;
import org.leling.console.person.PersonCard;
import org.leling.console.session.SignedIn;

/** Whom the directory knows for a care group: the staff of the person's own offices, and of those that are looked for by name. */
@Singleton
class Candidates {

    private static final int MOST = 5;

    private final Offices offices;

    Candidates(Offices offices) {
        this.offices = offices;
    }

    /** Gives offices with their staff; one that cannot be read is left out, for a name can still be typed. */
    List<Office> of(SignedIn who, PersonCard card, String name) {
        List<String> ids = new ArrayList<>();
        Stream.of(card.unit(), card.community(), card.institution())
                .map(Candidates::id)
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        if (!name.isEmpty()) {
            for (String kind : Office.KINDS) {
                Answer.of(() -> offices.find(who, kind, name, false, "", MOST))
                        .orElse(Office.Page.empty())
                        .items()
                        .forEach(office -> ids.add(office.id()));
            }
        }
        return ids.stream()
                .distinct()
                .map(id -> find(who, id))
                .flatMap(List::stream)
                .filter(office -> !office.staff().isEmpty())
                .toList();
    }

    private static String id(@Nullable Named office) {
        return office == null || office.id() == null ? "" : office.id();
    }

    private List<Office> find(SignedIn who, String id) {
        try {
            Office office = Answer.of(() -> offices.get(who, id)).value();
            return office == null ? List.of() : List.of(office);
        } catch (ServiceRefusedException notToBeSeen) {
            return List.of();
        }
    }
}
