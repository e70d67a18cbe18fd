package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Derived;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.Saved;
import org.leling.kit.database.Sql;

/**
 * Writes records: the columns that lists find people by, the entries, the versions, and the indexes of ID numbers and names.
 *
 * <p>A version is written under the lock of the dossier's row ({@link RecordStore#lock}).
 */
@Singleton
public class RecordWriter {

    private final Sql sql;
    private final ValueCodec values;
    private final IdNumbers numbers;
    private final NameIndex index;

    RecordWriter(Sql sql, ValueCodec values, IdNumbers numbers, NameIndex index) {
        this.sql = sql;
        this.values = values;
        this.numbers = numbers;
        this.index = index;
    }

    /** Keeps new dossiers, in the order given; each has an ID number. */
    public void insert(List<Saved> saved) {
        for (Saved each : saved) {
            Derived derived = each.derived();
            sql.later(
                    "insert into dossier(dossier_id, version, id_index, unit, community, institution, division,"
                            + " living_class, attention, died, derived_on, names_edition)"
                            + " values (?,?,?,?,?,?,?,?,?,?,?,?)",
                    each.edit().id(),
                    each.edit().version(),
                    hash(each.edit().findRecorded(Field.ID_NUMBER).orElseThrow()),
                    derived.unit(),
                    derived.community(),
                    derived.institution(),
                    derived.division(),
                    derived.livingClass(),
                    derived.attention(),
                    derived.died(),
                    derived.on(),
                    NameTokens.EDITION);
        }
        write(saved);
    }

    /** Keeps the next version of each dossier. */
    public void update(List<Saved> saved) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Saved each : saved) {
            Derived derived = each.derived();
            rows.add(new Object[] {
                each.edit().version(),
                derived.unit(),
                derived.community(),
                derived.institution(),
                derived.division(),
                derived.livingClass(),
                derived.attention(),
                derived.died(),
                derived.on(),
                each.edit().id()
            });
        }
        sql.eachLater(
                "update dossier set version = ?, unit = ?, community = ?, institution = ?, division = ?,"
                        + " living_class = ?, attention = ?, died = ?, derived_on = ? where dossier_id = ?",
                rows);
        renumber(saved);
        write(saved);
    }

    /** Lets those be found by their ID numbers whose numbers were put right; all others bear theirs already. */
    private void renumber(List<Saved> saved) {
        for (Saved each : saved) {
            each.edit()
                    .findRecorded(Field.ID_NUMBER)
                    .ifPresent(number -> sql.later(
                            "update dossier set id_index = ? where dossier_id = ?",
                            hash(number),
                            each.edit().id()));
        }
    }

    private String hash(Entry number) {
        return numbers.hash(String.valueOf(number.value()));
    }

    private void write(List<Saved> saved) {
        values.prepare(saved.stream().map(each -> each.edit().id()).toList());
        List<@Nullable Object[]> closed = new ArrayList<>();
        List<@Nullable Object[]> recorded = new ArrayList<>();
        List<@Nullable Object[]> revisions = new ArrayList<>();
        for (Saved each : saved) {
            Edit edit = each.edit();
            for (Entry entry : edit.replaced()) {
                closed.add(
                        new Object[] {edit.version(), edit.id(), entry.kind(), entry.key(), entry.from(), entry.known()
                        });
            }
            for (Entry entry : edit.recorded()) {
                Object value = entry.value();
                recorded.add(new Object[] {
                    edit.id(),
                    entry.kind(),
                    entry.key(),
                    entry.from(),
                    entry.known(),
                    Sql.text(entry.detail()),
                    Sql.text(
                            value == null
                                    ? null
                                    : values.seal(edit.id(), ValueCodec.name(entry.kind(), entry.key()), value))
                });
            }
            Origin origin = each.origin();
            revisions.add(new Object[] {
                edit.id(),
                edit.version(),
                edit.id(),
                origin.actor(),
                origin.actorName(),
                origin.source(),
                Sql.text(origin.reason().isEmpty() ? null : values.seal(edit.id(), ValueCodec.REASON, origin.reason()))
            });
        }
        sql.eachLater(
                "update fact set replaced = ? where dossier_id = ? and kind = ? and key = ? and from_day = ?"
                        + " and known = ? and replaced = 0",
                closed);
        sql.eachLater(
                "insert into fact(dossier_id, kind, key, from_day, known, detail, value) values (?,?,?,?,?,?,?)",
                recorded);
        sql.eachLater(
                "insert into dossier_change(dossier_id, version, at, actor, actor_name, source, reason) values (?,?,"
                        + "greatest(leling_now(), (select max(at) + interval '1 microsecond' from dossier_change"
                        + " where dossier_id = (select ?))),?,?,?,?)",
                revisions);
        rename(saved);
    }

    private void rename(List<Saved> saved) {
        Map<String, Set<String>> renamed = new LinkedHashMap<>();
        for (Saved each : saved) {
            // Who is kept on the day on which another name comes is not reviewed again that day.
            boolean named = each.edit().before().isRenamedAhead()
                    || Stream.concat(each.edit().recorded().stream(), each.edit().replaced().stream())
                            .anyMatch(entry -> entry.kind() == EntryKind.PERSONAL
                                    && entry.key().equals(Field.NAME.key()));
            if (named) {
                renamed.put(
                        each.edit().id(),
                        each.edit().believed().namesFrom(each.derived().on()));
            }
        }
        index.index(renamed);
    }

    /** Lets these people be found by the names that they bear on a day and later, and by no earlier one. */
    public void rename(List<Belief> beliefs, LocalDate day) {
        Map<String, Set<String>> renamed = new LinkedHashMap<>();
        beliefs.forEach(belief -> renamed.put(belief.id(), belief.namesFrom(day)));
        index.index(renamed);
    }
}
