package org.leling.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.launcher.LauncherException;

class CommandLineTest {

    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("", new Command.Help()),
                Arguments.of("help", new Command.Help()),
                Arguments.of("up", new Command.Up(false, false)),
                Arguments.of("up --fresh", new Command.Up(true, false)),
                Arguments.of("up --empty --fresh", new Command.Up(true, true)),
                Arguments.of("status", new Command.Status()),
                Arguments.of("token unit", new Command.Token(DemoRole.UNIT)),
                Arguments.of("token DISPATCHER", new Command.Token(DemoRole.DISPATCHER)),
                Arguments.of("devices", new Command.Devices()),
                Arguments.of("press h-1001 FALL", new Command.Press("h-1001", "FALL")),
                Arguments.of(
                        "backup /b.zip", new Command.Backup(Path.of("/b.zip").toAbsolutePath())),
                Arguments.of(
                        "restore --discard /b.zip",
                        new Command.Restore(Path.of("/b.zip").toAbsolutePath(), true)));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void whatIsTypedIsUnderstood(String typed, Command expected) {
        assertThat(CommandLine.parse(words(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dance,No such command: dance",
        "up now,Usage: ./leling up",
        "up --quick,no such option: --quick",
        "token,Usage: ./leling token ROLE",
        "token king,'No such role: king (there are: bureau, unit, community, volunteer, institution, provider,"
                + " dispatcher, auditor)'",
        "press h-1001,Usage: ./leling press DEVICE KEY",
        "devices h-1,Usage: ./leling devices",
        "backup,Usage: ./leling backup FILE",
        "backup --discard b.zip,no such option: --discard",
        "restore a b,Usage: ./leling restore FILE"
    })
    void aMistakeIsAnsweredWithWhatIsWrong(String typed, String said) {
        assertThatThrownBy(() -> CommandLine.parse(words(typed)))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(said);
    }

    private static String[] words(String typed) {
        return typed.isEmpty() ? new String[0] : typed.split(" ");
    }
}
