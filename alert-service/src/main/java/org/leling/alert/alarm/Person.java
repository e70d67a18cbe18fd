package org.leling.alert.alarm;

/**
 * Who did something to an alarm (处置人): a name to tell others, and the account it came through.
 *
 * <p>Never blank: a receipt, a machine or "somebody" is no answer.
 */
public record Person(String name, String account) {

    /** The service itself, which closes test calls and nothing else. */
    public static final Person SYSTEM = new Person("系统", "system");

    /** Stands for a name that was erased with the person whose alarm it was. */
    public static final Person ERASED = new Person("已删除", "erased");

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank");
        }
        if (account.isBlank()) {
            throw new IllegalArgumentException("account: blank");
        }
    }
}
