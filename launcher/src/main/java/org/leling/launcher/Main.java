package org.leling.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.leling.launcher.backup.BackupCommands;
import org.leling.launcher.backup.ServiceSchemas;
import org.leling.launcher.command.Command;
import org.leling.launcher.command.CommandLine;
import org.leling.launcher.command.Helpers;
import org.leling.launcher.home.Home;
import org.leling.launcher.run.Programs;
import org.leling.launcher.run.Up;

/**
 * The one command, {@code ./leling}. The script of that name builds what is missing and calls this; the system property {@code
 * leling.project} says where the project lies.
 */
public final class Main {

    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        Path project = Path.of(System.getProperty("leling.project", "."))
                .toAbsolutePath()
                .normalize();
        Command command;
        try {
            command = CommandLine.parse(args);
        } catch (LauncherException e) {
            terminal.complain(e.getMessage());
            terminal.complain(Terminal.text("usage.see-help"));
            System.exit(MISUSED);
            return;
        }
        try {
            run(command, Home.of(System.getenv(), project), project, System.getenv(), terminal);
        } catch (LauncherException e) {
            terminal.complain(e.getMessage());
            System.exit(WRONG);
        }
    }

    private static void run(
            Command command, Home home, Path project, Map<String, String> environment, Terminal terminal) {
        if (command instanceof Command.Up up) {
            new Up(home, project, environment, terminal).run(up);
        } else if (command instanceof Command.Token token) {
            new Helpers(home, environment, terminal).token(token.role());
        } else if (command instanceof Command.Devices) {
            new Helpers(home, environment, terminal).devices();
        } else if (command instanceof Command.Press press) {
            new Helpers(home, environment, terminal).press(press.device(), press.key());
        } else if (command instanceof Command.Status) {
            new Helpers(home, environment, terminal).status();
        } else if (command instanceof Command.Backup backup) {
            backups(home, project, environment, terminal).backup(backup.file());
        } else if (command instanceof Command.Restore restore) {
            backups(home, project, environment, terminal).restore(restore.file(), restore.discard());
        } else {
            terminal.say("help");
        }
    }

    private static BackupCommands backups(Home home, Path project, Map<String, String> environment, Terminal terminal) {
        return new BackupCommands(home, new ServiceSchemas(new Programs(home, project, environment)::jar), terminal);
    }
}
