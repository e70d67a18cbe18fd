package org.leling.dossier.roster.sheet;

import java.util.List;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.Rank;

/**
 * A row that is taken: one person, with what the roster says of them. Texts are empty where it says nothing.
 *
 * @param place the row
 * @param identity who it is
 * @param rank the rank by which they are treated (现享受待遇); county level or below if nothing is said
 * @param rankText the rank as written
 * @param unit the managing unit's name (管理单位)
 * @param unitDivision its division: the county named within the bureau's own city, or the bureau's own
 * @param community the community's name (社区)
 * @param phones the person's own numbers (联系电话), those that are none included
 * @param addresses the addresses (居住地址 …), each under its column
 * @param settlement the place of a settlement elsewhere (安置地) as written
 * @param illnesses the main illnesses (主要疾病), one by one
 * @param difficulties the main difficulties (主要困难)
 * @param need the main need (主要需求), an event NEED on the day of import where there is text
 * @param members the members of the care group that are named, the doctor included
 * @param facts what is to be recorded, by the day from which it is in force; mostly one change, on the day of import
 * @param doctorAssumed the contract's term is assumed: the roster names a doctor and no term
 * @param unreadable answers that are kept as text, since they could not be read
 * @param extras the columns that nobody knows, as they are
 * @param warnings what is wrong with the row, though it is taken
 */
public record RosterRow(
        RowPlace place,
        Identity identity,
        Rank rank,
        String rankText,
        String unit,
        Division unitDivision,
        String community,
        List<Phone> phones,
        List<Labelled> addresses,
        String settlement,
        List<String> illnesses,
        String difficulties,
        String need,
        List<Member> members,
        List<FactChange> facts,
        boolean doctorAssumed,
        List<Labelled> unreadable,
        List<Labelled> extras,
        List<Finding> warnings) {

    /** Keeps its own copies of the lists. */
    public RosterRow {
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        illnesses = List.copyOf(illnesses);
        members = List.copyOf(members);
        facts = List.copyOf(facts);
        unreadable = List.copyOf(unreadable);
        extras = List.copyOf(extras);
        warnings = List.copyOf(warnings);
    }

    /** Names the row and nobody, so that it can't leak into a log. */
    @Override
    public String toString() {
        return "RosterRow[" + place + "]";
    }
}
