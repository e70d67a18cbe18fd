package org.leling.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;

/** Every section, attribute and choice has its words in both languages, and no attribute bears a name of the frame. */
class SectionTextsTest {

    @Test
    void nothing_lacks_its_words() {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            ItemTexts texts = new ItemTexts(language);
            for (Section section : Section.values()) {
                assertThat(texts.label(section)).isNotBlank();
                for (Attribute attribute : section.attributes()) {
                    assertThat(texts.label(section, attribute)).isNotBlank();
                    attribute.choices().stream()
                            .filter(choice ->
                                    texts.choice(section, attribute, choice).equals(choice))
                            .forEach(choice ->
                                    missing.add(language + " " + section + " " + attribute.name() + " " + choice));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_applies_with_another_attribute_stands_behind_it() {
        for (Section section : Section.values()) {
            List<String> names =
                    section.attributes().stream().map(Attribute::name).toList();
            assertThat(names).doesNotHaveDuplicates().doesNotContain("section", "id", "from", "over");
            for (Attribute attribute : section.attributes()) {
                String other = attribute.when().attribute();
                if (!other.isEmpty()) {
                    assertThat(names.indexOf(other))
                            .as(section + " " + attribute.name())
                            .isBetween(0, names.indexOf(attribute.name()) - 1);
                }
            }
        }
    }
}
