package org.leling.dossier.roster.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.roster.Counts;
import org.leling.dossier.roster.FindingShown;
import org.leling.dossier.roster.RosterJob;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.dossier.roster.sheet.FindingCode;
import org.leling.dossier.roster.sheet.RosterMessages;
import org.leling.dossier.roster.sheet.WorkbookForm;
import org.leling.dossier.text.Language;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Keeps import jobs and what was found in their rows. No value of a row is kept here, so it holds no personal data. */
@Singleton
public class RosterJobStore {

    private final Sql sql;
    private final JsonMapper json;

    RosterJobStore(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps a job that begins. */
    public void begin(String id, WorkbookForm form, boolean dryRun, LocalDate day, Caller caller) {
        sql.update(
                "insert into roster_job(id, form, state, dry_run, actor, at, day)"
                        + " values (?, ?, 'RUNNING', ?, ?, leling_now(), ?)",
                id,
                form,
                dryRun,
                caller.subject(),
                day);
    }

    /** Adds a chunk's counts and findings. */
    public void advance(String id, Counts more, List<Finding> findings) {
        sql.update(
                "update roster_job set read_rows = read_rows + ?, created = created + ?, updated = updated + ?,"
                        + " unchanged = unchanged + ? where id = ?",
                more.rows(),
                more.created(),
                more.updated(),
                more.unchanged(),
                id);
        int number =
                sql.get("select coalesce(max(number), 0) from roster_finding where job = ?", row -> row.getInt(1), id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(new Object[] {
                id,
                ++number,
                finding.severity() == FindingCode.Severity.REJECTED,
                finding.place().sheet(),
                finding.place().row(),
                finding.column(),
                finding.code(),
                RosterMessages.say(finding, Locale.CHINESE),
                RosterMessages.say(finding, Locale.ENGLISH)
            });
        }
        sql.updateEach(
                "insert into roster_finding(job, number, rejected, sheet, row_number, column_name, code, message_zh,"
                        + " message_en) values (?,?,?,?,?,?,?,?,?)",
                rows);
    }

    /** Ends a job whose rows were all dealt with. */
    public void finish(String id, List<String> unknownColumns) {
        try {
            sql.update(
                    "update roster_job set state = 'DONE', unknown_columns = ? where id = ?",
                    Sql.json(json.writeValueAsString(unknownColumns)),
                    id);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the columns of " + id, e);
        }
    }

    /** Ends a job that can't go on. */
    public void fail(String id, String problem) {
        sql.update("update roster_job set state = 'FAILED', problem = ? where id = ?", problem, id);
    }

    /** Ends the jobs that a stop of the service cut off; gives how many. */
    public int failInterrupted() {
        return sql.update("update roster_job set state = 'FAILED', problem = 'interrupted' where state = 'RUNNING'");
    }

    /** Finds a job. */
    public Optional<RosterJob> find(String id) {
        return sql.find("select * from roster_job where id = ?", RosterJobStore::job, id);
    }

    /** Gives the latest jobs, the newest first. */
    public List<RosterJob> listLatest(int limit) {
        return sql.list("select * from roster_job order by position desc limit ?", RosterJobStore::job, limit);
    }

    private static RosterJob job(ResultSet row) throws SQLException {
        return new RosterJob(
                row.getString("id"),
                WorkbookForm.valueOf(row.getString("form")),
                RosterJob.State.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getObject("day", LocalDate.class),
                new Counts(
                        row.getInt("read_rows"), row.getInt("created"), row.getInt("updated"), row.getInt("unchanged")),
                row.getString("problem"));
    }

    /** Gives the headers that nobody knew. */
    public List<String> listUnknownColumns(String id) {
        String text = sql.get("select unknown_columns::text from roster_job where id = ?", row -> row.getString(1), id);
        try {
            return json.readValue(text, Argument.listOf(String.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the columns of " + id, e);
        }
    }

    /** Gives what was found in a job's rows: the rejections, or the warnings. */
    public List<FindingShown> listFindings(String id, boolean rejected, Language language) {
        return sql.list(
                "select * from roster_finding where job = ? and rejected = ? order by number",
                row -> new FindingShown(
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString(language.choose("message_zh", "message_en"))),
                id,
                rejected);
    }
}
