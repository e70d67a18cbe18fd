package org.leling.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final Pattern KEY = Pattern.compile("\"((?:[a-z]+\\.)+[a-z-]+|interrupted)\"");

    @Test
    void everySentenceSaysItInBothLanguages() {
        ResourceBundle messages = ResourceBundle.getBundle("i18n.launcher");
        List<String> oneSided = new ArrayList<>();
        for (String key : messages.keySet()) {
            String text = messages.getString(key).replaceAll("\\{[0-9]}", "");
            if (!text.matches("(?s).*\\p{IsHan}.*") || !text.matches("(?s).*[a-z]{2}.*")) {
                oneSided.add(key);
            }
        }
        assertThat(oneSided).containsExactlyInAnyOrder("up.swagger");
    }

    @Test
    void theSentencesAreThoseThatTheProgramSays() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }
        TreeSet<String> written =
                new TreeSet<>(ResourceBundle.getBundle("i18n.launcher").keySet());
        written.remove("help");
        assertThat(said).containsAll(written);
        said.removeIf(
                key -> key.matches(".*\\.(properties|key|pem|new|csv|json|answer|request|swapping|project|name|pid)"));
        // Rules of duties, which the demo fulfils.
        said.removeAll(Set.of("need.response", "reimbursement.settled"));
        assertThat(written).containsAll(said);
    }

    @Test
    void numbersAndNamesStandAsTheyAre() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Terminal(stream, stream).say("database.started-again", 15432);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("15432").contains("已重新启动");
    }
}
