package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * A workbook that can't be read (无法读取的文件); no row was given to the sink.
 *
 * @param code what is wrong with it
 * @param args what the message names, such as a limit
 */
public record RosterFault(Code code, List<String> args) implements RosterResult {

    /** Keeps its own copy of the arguments. */
    public RosterFault {
        args = List.copyOf(args);
    }

    static RosterFault of(Code code, Object... args) {
        return new RosterFault(
                code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    /** Gives the key of its message in the bundle {@code i18n/roster}. */
    public String messageKey() {
        return "fault." + code.name();
    }

    /** What is wrong with a file; the names are part of the API. */
    public enum Code {
        /** The file has no bytes (空文件). */
        FILE_EMPTY,
        /** Not a workbook at all (不是工作簿). */
        NOT_A_WORKBOOK,
        /** A table of plain text, CSV or the like (文本表格). */
        TEXT_TABLE,
        /** Excel's older format, .xls or .xlsb (旧格式). */
        OLD_FORMAT,
        /** Protected by a password (有密码). */
        PASSWORD_PROTECTED,
        /** A workbook that is damaged or breaks the format's rules (文件损坏). */
        DAMAGED,
        /** More bytes, entries, rows or cells than are read (文件过大). */
        TOO_LARGE,
        /** No sheet has anything written on it (空表). */
        NOTHING_WRITTEN,
        /** No sheet has a header that can be recognised (没有表头). */
        NO_HEADER,
        /** No sheet has the header of past services that can be recognised (没有服务记录表头). */
        NO_HISTORY_HEADER,
        /** There is a header and no row below it (没有数据行). */
        NO_ROWS
    }
}
