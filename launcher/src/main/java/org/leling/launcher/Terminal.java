package org.leling.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the command says to whoever sits before it: sentences from the message bundle, Chinese and English side by side, always in
 * UTF-8 whatever the locale.
 */
public final class Terminal {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("i18n.launcher", Locale.ROOT);

    private final PrintStream out;
    private final PrintStream err;

    public Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The process's own output and error streams. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Gives the sentence of a key with its arguments filled in, as they are. */
    public static String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(plain);
    }

    /** Says a sentence. */
    public void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    /** Prints a line as it is. */
    public void print(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    /** Says on the error stream what is wrong. */
    public void complain(String line) {
        synchronized (err) {
            err.println(line);
            err.flush();
        }
    }
}
