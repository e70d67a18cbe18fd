package org.leling.alert.alarm;

/**
 * One person to be told one thing once (呼叫). The service makes a notice of it.
 *
 * @param kind why they are called
 * @param step the step it belongs to, counted from 1
 * @param repeat 0 for the step itself, else which repeat
 */
public record Call(Kind kind, int step, int repeat, Contact contact) {

    /** Why somebody is called. */
    public enum Kind {
        CALL,
        REPEAT,
        REOPENED,
        PRESSED_AGAIN
    }
}
