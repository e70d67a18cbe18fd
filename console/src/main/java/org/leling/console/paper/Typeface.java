package org.leling.console.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Letters to print with: every character in the first font that has a glyph for it. A character that none has stands as
 * its number in brackets, since a library left alone would drop it without a word.
 */
public final class Typeface {

    private static final int WIDE_SPACE = 0x3000;

    private final List<BaseFont> fonts;

    Typeface(List<BaseFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** How something is written. */
    public record Style(float size, Color color, boolean strong) {

        /** Gives the same, larger or smaller. */
        public Style times(double factor) {
            return new Style((float) (size * factor), color, strong);
        }
    }

    /** Lists the characters of these texts for which no font has a glyph, in their own order. */
    public SortedSet<String> missing(List<String> texts) {
        return texts.stream()
                .flatMapToInt(each -> tidy(each).codePoints())
                .filter(each -> find(each) == null)
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gives the text as it is printed: in one line, and with numbers for what cannot be drawn. */
    public String printed(String text) {
        return tidy(text)
                .codePoints()
                .mapToObj(each -> find(each) == null ? number(each) : Character.toString(each))
                .collect(Collectors.joining());
    }

    private static String number(int character) {
        return "[U+%04X]".formatted(character);
    }

    /** Gives one line, without characters that have no width. */
    private static String tidy(String text) {
        return text.replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF]", "").replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private @Nullable BaseFont find(int character) {
        if (character == ' ' || character == WIDE_SPACE) {
            return fonts.get(0);
        }
        return fonts.stream()
                .filter(font -> font.charExists(character))
                .findFirst()
                .orElse(null);
    }

    /** Writes a text. */
    public Phrase write(String text, Style style) {
        Phrase phrase = new Phrase();
        add(phrase, text, style);
        return phrase;
    }

    /** Writes a text behind another. */
    public void add(Phrase phrase, String text, Style style) {
        StringBuilder run = new StringBuilder();
        BaseFont current = fonts.get(0);
        for (int character : printed(text).codePoints().toArray()) {
            BaseFont found = find(character);
            BaseFont font = found == null ? fonts.get(0) : found;
            if (font != current && run.length() > 0) {
                phrase.add(chunk(run.toString(), current, style));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(character);
        }
        if (run.length() > 0) {
            phrase.add(chunk(run.toString(), current, style));
        }
    }

    private static Chunk chunk(String text, BaseFont font, Style style) {
        Chunk chunk = new Chunk(text, new Font(font, style.size(), Font.NORMAL, style.color()));
        chunk.setSplitCharacter(LineBreaks.CHINESE);
        if (style.strong()) {
            chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, style.size() / 45, style.color());
        }
        return chunk;
    }
}
