package org.leling.alert.alarm;

/**
 * Somebody who can be called (联系人).
 *
 * @param target as what they are called
 * @param order the order of calling within the target
 * @param person their name as messages say it, with the mark of who stands in or is on leave; empty for a desk
 * @param phone their number; empty where none is known
 * @param mark what that mark says
 */
public record Contact(Target target, int order, String person, String phone, Mark mark) {

    /** The dispatcher's desk, which needs no number. */
    public static final Contact DISPATCHER = new Contact(Target.DISPATCHER, 0, "", "");

    /** The bureau's desk. */
    public static final Contact BUREAU = new Contact(Target.BUREAU, 0, "", "");

    /** Somebody without a mark. */
    public Contact(Target target, int order, String person, String phone) {
        this(target, order, person, phone, Mark.NONE);
    }

    /**
     * That somebody stands in (代) or is on leave (请假至), for whoever says it in another language.
     *
     * @param name the bare name; empty where there is no mark
     * @param standsInFor the name of whom they stand in for, or an empty text
     * @param onLeaveUntil the last day of their leave, or an empty text
     */
    public record Mark(String name, String standsInFor, String onLeaveUntil) {
        /** Nobody stands in, nobody is away. */
        public static final Mark NONE = new Mark("", "", "");
    }
}
