package org.leling.kit.crypto;

/** A stored value is not what was encrypted for this person and field: changed, moved, or of another key. */
public final class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedException(String personId, String field, Throwable cause) {
        super("field " + field + " of person " + personId + " does not open under its key", cause);
    }
}
