package org.leling.alert.alarm;

/**
 * Somebody who can be called (联系人).
 *
 * @param target as what they are called
 * @param order the order of calling within the target
 * @param person their name; empty for a desk
 * @param phone their number; empty where none is known
 */
public record Contact(Target target, int order, String person, String phone) {

    /** The dispatcher's desk, which needs no number. */
    public static final Contact DISPATCHER = new Contact(Target.DISPATCHER, 0, "", "");

    /** The bureau's desk. */
    public static final Contact BUREAU = new Contact(Target.BUREAU, 0, "", "");
}
