package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.leling.kit.crypto.BlindIndex;

/**
 * Makes names findable without keeping them readable.
 *
 * <p>A token is a chain of keyed hashes, one for each beginning of the text: the hash of 王, then that of 王建, then that
 * of 王建国. So the beginning of a name gives the beginning of its token, and an index on the token finds it by range. The
 * hash of a whole beginning, not of the single character, keeps equal characters of different names apart.
 */
@Singleton
public class NameTokens {

    private static final int DIGITS = 6;

    private final BlindIndex index;

    NameTokens(BlindIndex index) {
        this.index = index;
    }

    /** Gives the tokens under which a name is kept: the name, and what is left when its beginning is dropped. */
    public Set<String> tokens(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            tokens.add(token(name.substring(i)));
        }
        return tokens;
    }

    /** Gives the token of a text, which is the beginning of those of all names that begin with it. */
    public String token(String text) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            i = text.offsetByCodePoints(i, 1);
            token.append(index.of("name", text.substring(0, i)), 0, DIGITS);
        }
        return token.toString();
    }
}
