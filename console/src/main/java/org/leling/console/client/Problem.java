package org.leling.console.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a service says when it refuses (RFC 9457), as far as pages show it. */
@Serdeable
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Fault> faults,
        @Nullable String by) {

    /** One field that is wrong. */
    @Serdeable
    public record Fault(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        /** Gives what is wrong; an empty text where nothing was said. */
        public String said() {
            return message == null ? "" : message;
        }

        /** Says whether it is of a kind, whatever its words. */
        public boolean is(String otherCode) {
            return otherCode.equals(code);
        }

        /** Gives the path of the field; an empty text where none was named. */
        public String path() {
            return field == null ? "" : field;
        }
    }

    /** A refusal of which nothing could be read. */
    public static Problem unread() {
        return new Problem(null, null, null, null, null);
    }

    public Problem {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /** Gives the sentence to show: the detail, else the title, else nothing. */
    public String sentence() {
        return detail != null ? detail : title != null ? title : "";
    }

    /** Says whether the problem's type ends so. */
    public boolean isType(String end) {
        return type != null && type.endsWith(end);
    }
}
