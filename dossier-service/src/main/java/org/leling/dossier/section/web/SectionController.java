package org.leling.dossier.section.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Year;
import java.util.List;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.section.DoctorTeams;
import org.leling.dossier.section.SectionForm;
import org.leling.dossier.section.TeamResult;
import org.leling.dossier.text.Language;
import org.leling.dossier.text.SectionForms;
import org.leling.kit.token.Roles;

/** What the sections of a card ask, and what the yearly questionnaires on family doctors say of each team. */
@Controller
class SectionController {

    private final DoctorTeams teams;

    SectionController(DoctorTeams teams) {
        this.teams = teams;
    }

    /** The results of a year's questionnaires. */
    @io.micronaut.serde.annotation.Serdeable
    record Results(int year, List<TeamResult> items) {}

    /** The attributes of every section and the fields of the person, with labels and choices. */
    @Get("/sections")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Lists the card's sections and fields, as forms ask for them")
    SectionForm.Forms sections(HttpRequest<?> request) {
        return new SectionForms(Language.of(request)).list();
    }

    /** The family doctors' teams by the questionnaires of a year, among the persons whom the caller may see. */
    @Get("/doctor-teams/results")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR})
    @Operation(summary = "Gives the results of a year's questionnaires on family doctors, team by team")
    Results results(@QueryValue int year, HttpRequest<?> request) {
        Faults faults = new Faults();
        if (year < Year.of(1949).getValue() || year > 2100) {
            faults.add("year", "not-in-range", 1949, 2100);
        }
        faults.refuseIfAny("card-refused");
        return new Results(year, teams.list(year, Language.of(request)));
    }
}
