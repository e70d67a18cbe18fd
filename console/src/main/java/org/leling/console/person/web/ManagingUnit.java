package org.leling.console.person.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.client.Offices;
import org.leling.console.session.SignedIn;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;

/** The managing unit as a form asks for it: one of the directory, or a new one by its name and place. */
final class ManagingUnit {

    private ManagingUnit() {}

    /** Finds out which unit is meant. */
    static OfficeChoice choose(Offices offices, SignedIn who, Typed typed) {
        return offices.choose(
                who, "UNIT", OfficeChoice.Asked.of(typed.text("unit"), typed.text("unitName"), typed.text("unitPick")));
    }

    /**
     * Says the unit in a body. A unit that the directory does not know is made by its name and place; a place that is none
     * is refused as it stands.
     *
     * @param division finds the division of a place
     */
    static Map<String, Object> body(Typed typed, OfficeChoice unit, UnaryOperator<String> division) {
        Map<String, Object> managing = new LinkedHashMap<>();
        if (!unit.id().isEmpty()) {
            managing.put("id", unit.id());
        } else {
            managing.put("name", typed.text("unitName"));
            if (!typed.text("unitPlace").isEmpty()) {
                managing.put("division", division.apply(typed.text("unitPlace")));
            }
        }
        return managing;
    }

    /** Puts what is wrong with the unit beside its fields. */
    static WrongFields wrong(ServiceRefusedException refused, String path) {
        return WrongFields.of(refused)
                .with(path + ".name", "unitName")
                .with(path + ".id", "unitName")
                .with(path + ".division", "unitPlace");
    }
}
