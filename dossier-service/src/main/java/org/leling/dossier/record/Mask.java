package org.leling.dossier.record;

import java.util.function.UnaryOperator;
import org.leling.kit.privacy.Masks;

/** How a personal text is shown until somebody gives a reason to see it (脱敏). */
public enum Mask {
    /** Shown as it is. */
    NONE(text -> text),
    /** 王*国, 王*. */
    NAME(Masks::name),
    /** 3205**********1234. */
    ID_NUMBER(Masks::idNumber),
    /** 138****1234. */
    PHONE(Masks::phone),
    /** The county alone. */
    ADDRESS(Masks::address),
    /** Nothing but that something is recorded. */
    ALL(Masks::all);

    private final UnaryOperator<String> shown;

    Mask(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /** Gives what is shown. */
    public String apply(String text) {
        return shown.apply(text);
    }
}
