package org.leling.dossier.record.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.EntryKind;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.crypto.Opened;

/** Turns a tree of values into an encrypted text and back. */
@Singleton
class ValueCodec {

    /** The name under which a version's reason is sealed. */
    static final String REASON = "reason";

    private final FieldCodec fields;
    private final JsonMapper json;

    ValueCodec(FieldCodec fields, JsonMapper json) {
        this.fields = fields;
        this.json = json;
    }

    /** Makes the keys of persons that are about to be written. */
    void prepare(Collection<String> persons) {
        fields.prepare(persons);
    }

    /** Takes in the keys of persons that are about to be read. */
    void load(Collection<String> persons) {
        fields.load(persons);
    }

    /** Gives the name under which an entry's value is sealed. */
    static String name(EntryKind kind, String key) {
        return kind + "/" + key;
    }

    String seal(String person, String field, Object value) {
        try {
            return fields.encrypt(person, field, json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the value of " + field + " of " + person, e);
        }
    }

    /** Opens a value; null if the person was erased. */
    @Nullable
    Object open(String person, String field, String sealed) {
        if (!(fields.decrypt(person, field, sealed) instanceof Opened.Clear clear)) {
            return null;
        }
        try {
            return json.readValue(clear.text(), Argument.OBJECT_ARGUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the value of " + field + " of " + person, e);
        }
    }
}
