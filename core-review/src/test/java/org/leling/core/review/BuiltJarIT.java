package org.leling.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

/** The jar as users get it: used with core-lib's by a program that has nothing else. */
class BuiltJarIT {

    private static final String PROGRAM = """
            package user;

            import java.util.List;
            import java.util.stream.Stream;
            import org.leling.core.calendar.WorkCalendars;
            import org.leling.core.impact.Comparison;
            import org.leling.core.obligation.*;
            import org.leling.core.policy.check.PolicyCheck;
            import org.leling.core.policy.city.CityPolicy;

            public class Program {
                public static void main(String[] args) {
                    PolicyCheck.all().of(List.of(new CityPolicy()), WorkCalendars.china())
                            .forEach(finding -> System.out.println(finding.kind() + " " + finding.subject()));
                    Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
                    System.out.println(Comparison.of(engine, engine, Window.year(2026)).over(Stream.of()).people());
                    System.out.println(PolicyCheck.class.getModule().getName());
                }
            }
            """;

    private static String jars;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find_the_jars() throws IOException {
        jars = jar("core-review") + File.pathSeparator + jar("core-lib");
    }

    private static Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        }
    }

    @Test
    void on_a_class_path() throws Exception {
        write("user/Program.java", PROGRAM);
        run("javac", "-d", "out", "-cp", jars, "user/Program.java");
        assertThat(run("java", "-cp", "out" + File.pathSeparator + jars, "user.Program"))
                .contains("NO_HUMAN_CONTACT RELOCATED")
                .endsWith("0", "null");
    }

    @Test
    void on_a_module_path_where_it_brings_core_lib_with_it() throws Exception {
        write("user/Program.java", PROGRAM);
        write("module-info.java", "module user { requires org.leling.core.review; }");
        run("javac", "-d", "out", "-p", jars, "module-info.java", "user/Program.java");
        assertThat(run("java", "-p", "out" + File.pathSeparator + jars, "-m", "user/user.Program"))
                .contains("NO_HUMAN_CONTACT RELOCATED")
                .endsWith("0", "org.leling.core.review");
    }

    @Test
    void the_pom_that_a_user_resolves_names_core_lib_and_nothing_else() throws IOException {
        String pom = Files.readString(Path.of("target/.flattened-pom.xml"));
        assertThat(pom)
                .contains("<artifactId>core-review</artifactId>", "Apache-2.0")
                .containsOnlyOnce("<dependency>")
                .contains("<artifactId>core-lib</artifactId>")
                .doesNotContain("<parent>");
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
