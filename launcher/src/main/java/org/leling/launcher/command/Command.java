package org.leling.launcher.command;

import java.nio.file.Path;

/** What the user asked for. */
public sealed interface Command {

    /**
     * Start everything and stay.
     *
     * @param fresh forget earlier data first
     * @param empty load no demo city
     */
    record Up(boolean fresh, boolean empty) implements Command {}

    /** Say what runs. */
    record Status() implements Command {}

    /** Print a bearer token of a demo account. */
    record Token(DemoRole role) implements Command {}

    /** Print the handsets as {@code device,secret,dossier} lines. */
    record Devices() implements Command {}

    /** Press a key of a handset. */
    record Press(String device, String key) implements Command {}

    /** Save all databases into a file. */
    record Backup(Path file) implements Command {}

    /**
     * Bring all databases back from a file.
     *
     * @param discard do not save first what is there now
     */
    record Restore(Path file, boolean discard) implements Command {}

    /** Show how the command is used. */
    record Help() implements Command {}
}
