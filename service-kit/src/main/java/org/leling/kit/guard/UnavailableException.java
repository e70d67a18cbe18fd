package org.leling.kit.guard;

/** A guarded call brought no answer: it timed out, failed, or was not let through. Answered as 503. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String guard, Throwable cause) {
        super(guard + " is unavailable: " + cause.getClass().getSimpleName(), cause);
    }
}
