package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Days;

/**
 * The period that a duty belongs to (周期); with the dossier and the rule it is the duty's identity.
 *
 * <p>The key is that of the period alone, so the same duty keeps its id when a policy changes its due day or party. It
 * is made when it is asked for.
 */
public final class Period {

    /** What kind of period it is. */
    public enum Kind {
        /** One of the calendar's own. */
        CALENDAR,
        /** A part of one of them, for what is owed several times in it. */
        PART,
        /** A single day. */
        DAY,
        /** The days before a Spring Festival. */
        SPRING_FESTIVAL,
        /** A year's hot season. */
        HOT_SEASON,
        /** The days allowed after an event. */
        EVENT,
        /** A campaign's dates. */
        CAMPAIGN,
        /** A gap of a standing duty. */
        GAP
    }

    private final Kind kind;
    /** Of any meaning only for a calendar's period and a part of one. */
    private final CalendarUnit unit;

    private final int index;
    private final String name;
    private final int first;
    private final int last;

    private Period(Kind kind, int index, String name, int first, int last) {
        this(kind, CalendarUnit.YEAR, index, name, first, last);
    }

    private Period(Kind kind, CalendarUnit unit, int index, String name, int first, int last) {
        this.kind = kind;
        this.unit = unit;
        this.index = index;
        this.name = name;
        this.first = first;
        this.last = last;
    }

    static Period calendar(CalendarUnit unit, int index) {
        return calendar(unit, index, "");
    }

    static Period calendar(CalendarUnit unit, int index, String measure) {
        return new Period(Kind.CALENDAR, unit, index, measure, unit.firstDay(index), unit.lastDay(index));
    }

    /** The {@code part}-th of so many parts of a period, as even as whole days allow, the longer ones last. */
    static Period part(CalendarUnit unit, int index, int part, int parts) {
        int start = unit.firstDay(index);
        int length = unit.lastDay(index) - start + 1;
        int first = start + length * (part - 1) / parts;
        int last = start + length * part / parts - 1;
        return new Period(Kind.PART, unit, index, part + "/" + parts, first, last);
    }

    static Period day(int day) {
        return new Period(Kind.DAY, 0, "", day, day);
    }

    static Period springFestival(int year, int first, int last) {
        return new Period(Kind.SPRING_FESTIVAL, year, "", first, last);
    }

    static Period hotSeason(int year, int first, int last) {
        return new Period(Kind.HOT_SEASON, year, "", first, last);
    }

    static Period event(String id, int first, int last) {
        return new Period(Kind.EVENT, 0, id, first, last);
    }

    static Period campaign(String id, int first, int last) {
        return new Period(Kind.CAMPAIGN, 0, id, first, last);
    }

    static Period gap(int first, int last) {
        return new Period(Kind.GAP, 0, "", first, last);
    }

    /** Gives the key, such as {@code 2026-03}, {@code event-e1} or {@code gap-2026-03-14}. */
    public String key() {
        return switch (kind) {
            case CALENDAR -> name.isEmpty() ? unit.key(index) : name + "-" + unit.key(index);
            case PART -> unit.key(index) + "-" + name.charAt(0);
            case DAY -> "day-" + Days.date(first);
            case SPRING_FESTIVAL -> "spring-festival-" + index;
            case HOT_SEASON -> "hot-season-" + index;
            case EVENT -> "event-" + name;
            case CAMPAIGN -> "campaign-" + name;
            case GAP -> "gap-" + Days.date(first);
        };
    }

    /** Gives the kind. */
    public Kind kind() {
        return kind;
    }

    /** Gives the calendar's unit that this is one of, or a part of; empty for the others. */
    public Optional<CalendarUnit> unit() {
        return kind == Kind.CALENDAR || kind == Kind.PART ? Optional.of(unit) : Optional.empty();
    }

    /** Gives the measure agreed with the person whose period this is; empty if it is a rule's own. */
    public Optional<String> measure() {
        return kind == Kind.CALENDAR && !name.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /** Gives the first day. */
    public LocalDate first() {
        return Days.date(first);
    }

    /** Gives the last day. */
    public LocalDate last() {
        return Days.date(last);
    }

    int firstDay() {
        return first;
    }

    int lastDay() {
        return last;
    }

    /** Gives the last day of the next period of the same sort, after which a duty of this one is no longer chased. */
    int nextLastDay() {
        return switch (kind) {
            case PART -> nextPart().last;
            case DAY -> last + 1;
            default -> unit.lastDay(index + 1);
        };
    }

    private Period nextPart() {
        int part = name.charAt(0) - '0';
        int parts = name.charAt(2) - '0';
        return part < parts ? part(unit, index, part + 1, parts) : part(unit, index + 1, 1, parts);
    }

    /** Orders as the keys do as plain text, without making them where numbers do. */
    int compareKeys(Period other) {
        if (kind == Kind.CALENDAR && other.kind == Kind.CALENDAR && unit == other.unit && name.equals(other.name)) {
            return Integer.compare(index, other.index);
        }
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period that
                && kind == that.kind
                && unit == that.unit
                && index == that.index
                && first == that.first
                && last == that.last
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, unit, index, name, first);
    }

    @Override
    public String toString() {
        return key();
    }
}
