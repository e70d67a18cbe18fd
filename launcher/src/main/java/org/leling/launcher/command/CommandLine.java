package org.leling.launcher.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leling.launcher.LauncherException;

/** Reads what was typed after {@code ./leling}; a mistake is answered with the sentence that says what is wrong. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * Reads the arguments.
     *
     * @throws LauncherException naming what is wrong
     */
    public static Command parse(String... arguments) {
        if (arguments.length == 0) {
            return new Command.Help();
        }
        String name = arguments[0];
        Set<String> flags = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            if (argument.startsWith("--")) {
                flags.add(argument);
            } else {
                words.add(argument);
            }
        }
        return switch (name) {
            case "up" -> up(flags, words);
            case "status" -> plain(name, flags, words, new Command.Status());
            case "token" -> token(flags, words);
            case "devices" -> plain(name, flags, words, new Command.Devices());
            case "press" -> press(flags, words);
            case "backup" -> backup(flags, words);
            case "restore" -> restore(flags, words);
            case "help", "--help", "-h" -> new Command.Help();
            default -> throw LauncherException.of("usage.unknown-command", name);
        };
    }

    private static Command up(Set<String> flags, List<String> words) {
        allow("up", flags, "--fresh", "--empty");
        expect("up", words);
        return new Command.Up(flags.contains("--fresh"), flags.contains("--empty"));
    }

    private static Command plain(String name, Set<String> flags, List<String> words, Command command) {
        allow(name, flags);
        expect(name, words);
        return command;
    }

    private static Command token(Set<String> flags, List<String> words) {
        allow("token", flags);
        expect("token", words, "ROLE");
        return new Command.Token(DemoRole.find(words.get(0))
                .orElseThrow(() -> LauncherException.of("usage.unknown-role", words.get(0), DemoRole.names())));
    }

    private static Command press(Set<String> flags, List<String> words) {
        allow("press", flags);
        expect("press", words, "DEVICE", "KEY");
        return new Command.Press(words.get(0), words.get(1));
    }

    private static Command backup(Set<String> flags, List<String> words) {
        allow("backup", flags);
        expect("backup", words, "FILE");
        return new Command.Backup(file(words.get(0)));
    }

    private static Command restore(Set<String> flags, List<String> words) {
        allow("restore", flags, "--discard");
        expect("restore", words, "FILE");
        return new Command.Restore(file(words.get(0)), flags.contains("--discard"));
    }

    private static Path file(String word) {
        try {
            return Path.of(word).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw LauncherException.of("usage.not-a-file-name", word);
        }
    }

    private static void allow(String command, Set<String> flags, String... allowed) {
        for (String flag : flags) {
            if (!List.of(allowed).contains(flag)) {
                throw LauncherException.of("usage.unknown-flag", command, flag);
            }
        }
    }

    private static void expect(String command, List<String> words, String... names) {
        if (words.size() != names.length) {
            throw LauncherException.of("usage.arguments", (command + " " + String.join(" ", names)).strip());
        }
    }
}
