package org.leling.dossier.flow;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Whose a need or claim is, as a list shows it: the name masked, the unit by name. */
@Singleton
public class People {

    private final Sql sql;
    private final RecordStore store;
    private final Directory directory;
    private final DayClock days;

    People(Sql sql, RecordStore store, Directory directory, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.directory = directory;
        this.days = days;
    }

    /**
     * One person in a list.
     *
     * @param name masked
     */
    public record InList(String id, String name, Named unit, String community, String livingClass) {}

    /** Gives those of these people whom the caller sees, by id. */
    public Map<String, InList> find(Collection<String> ids) {
        List<String> distinct = ids.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<String, PersonRecord> records = store.findFields(distinct, List.of(Field.NAME));
        List<String[]> rows = sql.list(
                "select dossier_id, unit, community, living_class from dossier where dossier_id = any(?)",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)},
                distinct);
        Map<String, DirectoryEntry> units =
                directory.findAll(rows.stream().map(row -> row[1]).distinct().toList());
        Map<String, InList> found = new LinkedHashMap<>();
        for (String[] row : rows) {
            PersonRecord record = records.get(row[0]);
            DirectoryEntry unit = units.get(row[1]);
            found.put(
                    row[0],
                    new InList(
                            row[0],
                            record == null
                                    ? ""
                                    : Field.NAME.mask().apply(record.now().text(Field.NAME, days.today())),
                            new Named(row[1], unit == null ? row[1] : unit.name()),
                            row[2],
                            row[3]));
        }
        return found;
    }

    /**
     * Goes on only where the caller sees the person.
     *
     * @throws ProblemException 404
     */
    public void require(String dossier) {
        if (sql.find("select 1 from dossier where dossier_id = ?", row -> row.getInt(1), dossier)
                .isEmpty()) {
            throw ProblemException.notFound("no-such-dossier");
        }
    }

    /** Says whether a caller reads what was said: those who answer it. */
    public static boolean readsWords(Caller caller) {
        return Stream.of(Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY).anyMatch(caller::has);
    }
}
