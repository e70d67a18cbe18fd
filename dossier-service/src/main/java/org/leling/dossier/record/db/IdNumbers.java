package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.PersonRecord;
import org.leling.kit.crypto.BlindIndex;

/** Finds people by their ID numbers, of which a dossier's row bears a keyed hash alone. */
@Singleton
public class IdNumbers {

    private static final String KIND = "id-number";

    private final RecordStore store;
    private final BlindIndex index;

    IdNumbers(RecordStore store, BlindIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Gives the hash by which a number is looked for; the number is plain, with a capital X. */
    public String hash(String number) {
        return index.of(KIND, number);
    }

    /**
     * Finds whose these numbers are and keeps others from changing them ({@link RecordStore#lockAll}), by number.
     *
     * <p>Whoever is outside the scope is absent, and so is who had another number by the time it was their turn: somebody
     * may have put it right meanwhile.
     */
    public Map<String, PersonRecord> lockAll(Collection<String> numbers) {
        Map<String, String> byHash = new LinkedHashMap<>();
        numbers.forEach(number -> byHash.put(hash(number), number));
        Map<String, String> found = new LinkedHashMap<>();
        store.findByIdIndex(byHash.keySet()).forEach((hash, id) -> found.put(id, byHash.get(hash)));
        Map<String, PersonRecord> records = new LinkedHashMap<>();
        store.lockAll(found.keySet()).forEach((id, record) -> {
            String number = found.get(id);
            if (record.now().lastText(Field.ID_NUMBER).equals(number)) {
                records.put(number, record);
            }
        });
        return records;
    }
}
