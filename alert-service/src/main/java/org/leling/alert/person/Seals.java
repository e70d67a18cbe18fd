package org.leling.alert.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import org.leling.kit.crypto.FieldCodec;

/**
 * Seals what is personal under the person's own key (按人加密).
 *
 * <p>A history outlives its person: what was erased opens as an empty text here, so that a list with an erased person in it
 * can still be shown.
 */
@Singleton
public class Seals {

    private final FieldCodec codec;

    public Seals(FieldCodec codec) {
        this.codec = codec;
    }

    /** Seals a text under this person's key, which is made if it is their first. */
    public String seal(String dossier, String field, String text) {
        return codec.encrypt(dossier, field, text);
    }

    /** Brings or makes the keys of all these persons in one go, in the transaction that seals for them. */
    public void prepare(Collection<String> dossiers) {
        codec.prepare(dossiers);
    }

    /** Opens what {@link #seal} made; empty once the person is erased. */
    public String open(String dossier, String field, String sealed) {
        return codec.decrypt(dossier, field, sealed).orElse("");
    }
}
