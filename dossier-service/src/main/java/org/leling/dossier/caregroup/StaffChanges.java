package org.leling.dossier.caregroup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.StaffListener;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Saved;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/**
 * Carries a new number (换号) and a corrected name (更名) of somebody of the directory into every care group in which they
 * serve, so that nobody calls the old one or asks for the wrong one: on the printed page, in an alarm, on the card.
 *
 * <p>All groups change with the directory or none does, also those beyond the caller's scope: whose number it is, is the
 * directory's to say. Each dossier gets a version of its own.
 */
@Singleton
class StaffChanges implements StaffListener {

    private static final String SOURCE = "directory";

    private final CareBoard board;
    private final RecordStore records;
    private final RecordKeeper keeper;
    private final Assessor assessor;
    private final FeedLog feed;
    private final DayClock days;

    StaffChanges(
            CareBoard board, RecordStore records, RecordKeeper keeper, Assessor assessor, FeedLog feed, DayClock days) {
        this.board = board;
        this.records = records;
        this.keeper = keeper;
        this.assessor = assessor;
        this.feed = feed;
        this.days = days;
    }

    @Override
    public int changed(Staff before, Staff now, Caller caller) {
        boolean named = !before.name().equals(now.name());
        boolean called = !before.phone().equals(now.phone());
        if (!named && !called) {
            return 0;
        }
        LocalDate today = days.today();
        Collection<PersonRecord> groups = SystemScope.call(
                        "staff-changes", () -> Map.copyOf(records.lockAll(board.listServedBy(before, today))))
                .values();
        String holder = board.holder(before);
        List<Saved> saved = new ArrayList<>();
        for (PersonRecord record : groups) {
            Edit edit = Edit.of(record);
            edit.before().now().listMembersFrom(today).stream()
                    .filter(member -> before.serves(member, holder))
                    .map(member ->
                            member.named(named ? now.name() : member.person(), called ? now.phone() : member.phone()))
                    .forEach(member -> edit.state(member.toEntry(edit.version())));
            if (!edit.isEmpty()) {
                Origin origin = new Origin(caller.subject(), caller.name(), SOURCE, "");
                saved.add(new Saved(edit, assessor.derive(edit.believed(), today), origin));
            }
        }
        keeper.keep(List.of(), saved);
        return saved.size();
    }

    /** Tells the readers of the feed again of everybody in whose group they serve: whom to call is another now. */
    @Override
    public void away(Staff staff) {
        SystemScope.run(
                "staff-away",
                () -> records.findVersions(board.listServedBy(staff, days.today()))
                        .forEach((id, version) -> feed.append(id, version, RecordKeeper.DOSSIER, "{}")));
    }
}
