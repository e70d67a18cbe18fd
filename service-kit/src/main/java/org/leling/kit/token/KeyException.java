package org.leling.kit.token;

/** A key file is missing, unreadable or no key; the message names the file, never its content. */
public final class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }

    public KeyException(String message) {
        super(message);
    }
}
