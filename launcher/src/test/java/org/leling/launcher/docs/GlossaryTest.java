package org.leling.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void everyConstantWithAChineseTermStandsInTheGlossary() throws Exception {
        String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Class<?> type : enums()) {
            String section = section(glossary, type);
            Method chinese = type.getMethod("chinese");
            for (Object constant : type.getEnumConstants()) {
                found++;
                String line = "| " + chinese.invoke(constant) + " | ";
                boolean stands = section.lines()
                        .anyMatch(each -> each.startsWith(line) && each.endsWith("| `" + constant + "` |"));
                if (!stands) {
                    missing.add(type.getSimpleName() + "." + constant + " " + chinese.invoke(constant));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).as("the enums were found").isGreaterThan(50);
    }

    private static List<Class<?>> enums() {
        List<Class<?>> enums = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.leling.core")) {
            if (type.isEnum() && type.tryGetMethod("chinese").isPresent()) {
                enums.add(type.reflect());
            }
        }
        return enums;
    }

    private static String section(String glossary, Class<?> type) {
        String name = "`" + type.getCanonicalName() + "`";
        int start = glossary.indexOf("\n" + name);
        if (start < 0) {
            return "";
        }
        int end = glossary.indexOf("\n## ", start);
        return glossary.substring(start, end < 0 ? glossary.length() : end);
    }
}
