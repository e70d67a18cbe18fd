package org.leling.launcher;

/** Something the user has to know and can act on; its message is the whole of what is shown. */
public class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Makes one with the sentence of a key of the message bundle. */
    public static LauncherException of(String key, Object... arguments) {
        return new LauncherException(Terminal.text(key, arguments));
    }
}
