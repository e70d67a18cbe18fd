package org.leling.console.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yuan as people write them, and fen as the services keep them; exact both ways. */
public final class Yuan {

    private static final int FEN = 2;

    private Yuan() {}

    /** Gives the fen of what was typed, such as {@code 1,234.5}; nothing for what is no amount. */
    public static Optional<Long> fen(String typed) {
        String plain = typed.replaceAll("[,，\\s元¥￥]", "");
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain).movePointRight(FEN).longValueExact());
    }

    /** Gives an amount of fen in yuan, such as {@code 1,234.50}. */
    public static String yuan(@Nullable Long fen) {
        return fen == null ? "" : String.format(java.util.Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, FEN));
    }
}
