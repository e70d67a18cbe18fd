package org.leling.kit.crypto;

/** What decrypting a field gave. */
public sealed interface Opened {

    /** The text in clear. */
    record Clear(String text) implements Opened {
        @Override
        public String toString() {
            return "Clear[…]";
        }
    }

    /** The person was erased: the value is there and nobody can read it again. */
    record Erased() implements Opened {}

    /** The text, or {@code otherwise} for an erased person. */
    default String orElse(String otherwise) {
        return this instanceof Clear clear ? clear.text() : otherwise;
    }
}
