package org.leling.core.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it: used by a program that has nothing else, on the class path and on the module path. */
class BuiltJarIT {

    /** What it may not reach, in bytes: the 300 KB that were asked for. */
    private static final long TOO_LARGE = 300 * 1024;

    private static final String PROGRAM = """
            package user;

            import java.time.LocalDate;
            import org.leling.core.calendar.WorkCalendars;
            import org.leling.core.dossier.*;
            import org.leling.core.obligation.*;
            import org.leling.core.policy.PolicySet;

            public class Program {
                public static void main(String[] args) {
                    Division gusu = new Division("320508");
                    Dossier dossier = Dossier.of(new DossierId("p-1"), LocalDate.of(1929, 5, 4), gusu)
                            .change(FactChange.from(LocalDate.of(2026, 1, 1))
                                    .with(FactKey.RESIDENCE, Residence.in(gusu).setting(Setting.HOME).livesWith().build())
                                    .build())
                            .build();
                    Obligations engine = Obligations.of(PolicySet.composeFound().get(), WorkCalendars.china());
                    engine.derive(dossier, Window.year(2026)).obligations().stream()
                            .filter(duty -> duty.rule().id().equals("empty-nest.call"))
                            .forEach(duty -> System.out.println(duty.id() + " " + duty.due()));
                    System.out.println(engine.getClass().getModule().isNamed() ? "named" : "unnamed");
                }
            }
            """;

    private static Path jar;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find_the_jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches("core-lib-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    @Test
    void on_a_class_path() throws Exception {
        write("user/Program.java", PROGRAM);
        run("javac", "-d", "out", "-cp", jar.toString(), "user/Program.java");
        assertThat(run("java", "-cp", "out" + java.io.File.pathSeparator + jar, "user.Program"))
                .hasSize(13)
                .contains("p-1/empty-nest.call/2026-01 2026-01-30")
                .endsWith("unnamed");
    }

    @Test
    void on_a_module_path() throws Exception {
        write("user/Program.java", PROGRAM);
        write("module-info.java", "module user { requires org.leling.core; }");
        run("javac", "-d", "out", "-p", jar.toString(), "module-info.java", "user/Program.java");
        assertThat(run("java", "-p", "out" + java.io.File.pathSeparator + jar, "-m", "user/user.Program"))
                .hasSize(13)
                .contains("p-1/empty-nest.call/2026-01 2026-01-30")
                .endsWith("named");
    }

    @Test
    void it_does_not_grow_unnoticed() throws IOException {
        assertThat(Files.size(jar)).isLessThan(TOO_LARGE);
    }

    @Test
    void the_pom_that_a_user_resolves_names_no_dependency_and_no_parent() throws IOException {
        String pom = Files.readString(Path.of("target/.flattened-pom.xml"));
        assertThat(pom)
                .contains("<artifactId>core-lib</artifactId>", "Apache-2.0")
                .doesNotContain("<dependency>", "<dependencies>", "<parent>");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs a tool of the JDK that runs this, with nothing but what is named, and gives the lines that it prints. */
    private List<String> run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("CLASSPATH");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed.lines().toList();
    }
}
