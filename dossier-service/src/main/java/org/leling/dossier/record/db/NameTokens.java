package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.dossier.pinyin.Pinyin;
import org.leling.dossier.pinyin.Pinyin.Reading;
import org.leling.kit.crypto.BlindIndex;

/**
 * Makes names findable without keeping them readable.
 *
 * <p>A token is a chain of keyed hashes, one for each beginning of the text: the hash of 王, then that of 王建, then that
 * of 王建国. So the beginning of a name gives the beginning of its token, and an index on the token finds it by range. The
 * hash of a whole beginning, not of the single character, keeps equal characters of different names apart.
 *
 * <p>A name has tokens of three sorts: its characters, its readings spelled out (wangjianguo), and their first letters
 * (wjg, wangjg); each also with its beginning dropped. The latter two share one kind of hash: whoever types {@code an}
 * need not say whether it is a syllable or two first letters.
 */
@Singleton
public class NameTokens {

    /**
     * Which sorts of tokens a name has, counted up whenever that changes: names kept under an earlier number get theirs
     * anew, see {@link NameReindex}.
     */
    public static final int EDITION = 3;

    private static final int DIGITS = 6;

    /** Letters are few, so that a short hash tells them apart where the letters before them are the same. */
    private static final int LETTER_DIGITS = 3;

    /** Nobody looks for the thirteenth syllable of a name first. */
    private static final int MOST_BEGINNINGS = 12;

    private static final String NAME = "name";
    private static final String PINYIN = "pinyin";
    private static final Pattern RUN = Pattern.compile("[a-z0-9]+|[^a-z0-9]+");

    private final BlindIndex index;
    private final Pinyin pinyin;

    NameTokens(BlindIndex index, Pinyin pinyin) {
        this.index = index;
        this.pinyin = pinyin;
    }

    /** Gives the tokens under which a name is kept: of its characters, its readings and their first letters. */
    public Set<String> tokens(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        String written = Pinyin.plain(name);
        for (int i = 0; i < written.length(); i = written.offsetByCodePoints(i, 1)) {
            tokens.add(chain(NAME, DIGITS, written.substring(i)));
        }
        Set<String> spelled = new LinkedHashSet<>();
        for (Reading reading : pinyin.readings(written)) {
            int syllables = Math.min(reading.syllables().size(), MOST_BEGINNINGS);
            for (int i = 0; i < syllables; i++) {
                spelled.add(reading.from(i));
            }
            spelled.add(reading.surnameAndInitials());
            spelled.add(reading.initialsFrom(0));
            spelled.add(reading.initialsFrom(reading.surname()));
        }
        spelled.stream()
                .filter(letters -> !letters.isEmpty())
                .map(letters -> chain(PINYIN, LETTER_DIGITS, letters))
                .forEach(tokens::add);
        return tokens;
    }

    /**
     * Gives what somebody typed as beginnings of tokens, every one of which a name must have: one for what is written in
     * characters or in letters only, and several for a mixture such as 王jg. None where nothing was typed that counts.
     */
    public List<String> beginnings(String typed) {
        List<String> beginnings = new ArrayList<>();
        Matcher runs = RUN.matcher(Pinyin.plain(typed));
        while (runs.find()) {
            String run = runs.group();
            boolean letters = run.charAt(0) < 0x80 && Character.isLetterOrDigit(run.charAt(0));
            beginnings.add(letters ? chain(PINYIN, LETTER_DIGITS, run) : chain(NAME, DIGITS, run));
        }
        return beginnings;
    }

    private String chain(String kind, int digits, String text) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            i = text.offsetByCodePoints(i, 1);
            token.append(index.of(kind, text.substring(0, i)), 0, digits);
        }
        return token.toString();
    }
}
