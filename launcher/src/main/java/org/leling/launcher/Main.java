package org.leling.launcher;

/** The one command, {@code ./leling}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
