package org.leling.kit.crypto;

/** A field of a person whose key was destroyed was asked for in clear, or to be written. */
public final class ErasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasedException(String personId) {
        super("the key of person " + personId + " was destroyed");
    }
}
