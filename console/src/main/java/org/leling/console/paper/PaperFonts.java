package org.leling.console.paper;

import com.lowagie.text.pdf.BaseFont;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of this machine that know Chinese (字体), in the order in which they are tried for a character. None comes with
 * the program: a font of all characters is larger than the program itself.
 */
@Singleton
public class PaperFonts {

    /** Where fonts usually are; those with TrueType outlines first, since every reader draws them. */
    static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "C:/Windows/Fonts/msyh.ttc,0",
            "C:/Windows/Fonts/simsun.ttc,0",
            "C:/Windows/Fonts/simsunb.ttf",
            "/System/Library/Fonts/Hiragino Sans GB.ttc,0",
            "/System/Library/Fonts/STHeiti Light.ttc,0",
            "/System/Library/Fonts/Supplemental/Songti.ttc,0",
            "/Library/Fonts/Arial Unicode.ttf");

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    private final List<String> places;
    private volatile @Nullable List<BaseFont> found;

    /**
     * Looks for fonts when the first page is printed.
     *
     * @param configured {@code leling.paper.fonts}: files, a collection's with the font's number after a comma; none given
     *     means the usual ones
     */
    public PaperFonts(@Nullable @Property(name = "leling.paper.fonts") List<String> configured) {
        places = configured == null || configured.isEmpty() ? USUAL : joined(configured);
    }

    /** Puts a font's number back to its file, where a setting given as one text was cut at the comma. */
    private static List<String> joined(List<String> configured) {
        List<String> places = new ArrayList<>();
        for (String each : configured) {
            String place = each.strip();
            if (!places.isEmpty() && place.matches("[0-9]{1,2}")) {
                places.set(places.size() - 1, places.get(places.size() - 1) + "," + place);
            } else if (!place.isEmpty()) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    /**
     * Gives the letters to print with.
     *
     * @throws PaperException where no font is there; a font installed since is found without a restart
     */
    public Typeface get() {
        List<BaseFont> known = found;
        if (known == null || known.isEmpty()) {
            known = places.stream().flatMap(place -> read(place).stream()).toList();
            found = known;
        }
        if (known.isEmpty()) {
            throw new PaperException(PaperException.Cause.NO_FONT, places);
        }
        return new Typeface(known);
    }

    private static List<BaseFont> read(String place) {
        if (!Files.isReadable(Path.of(place.replaceFirst(",[0-9]+$", "")))) {
            return List.of();
        }
        try {
            return List.of(BaseFont.createFont(place, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the font {} cannot be read: {}", place, e.toString());
            return List.of();
        }
    }
}
