package org.leling.alert.alarm;

/** How an alarm ended (处置结果). */
public enum Outcome {
    /** Somebody came and helped. */
    HELPED("已救助", "helped", false, true),
    /** The person was taken to a hospital; the note says to which. */
    HOSPITAL("送医", "taken to hospital", true, true),
    /** A service was given. */
    SERVICE_GIVEN("已提供服务", "service given", false, false),
    /** Nothing had happened; the note says who made sure of it. */
    FALSE_ALARM("误报", "false alarm", true, false),
    /** A test call. */
    TEST("测试", "test", false, false),
    /** The person was found dead: no fact by itself, the bureau is asked to confirm. */
    DIED("去世（待确认）", "died, to be confirmed", true, false),
    /** Nobody could be reached, and no more can be done; the note says what was tried. */
    NO_CONTACT("未能联系上", "no contact", true, false);

    private final String chinese;
    private final String english;
    private final boolean noteNeeded;
    private final boolean emergency;

    Outcome(String chinese, String english, boolean noteNeeded, boolean emergency) {
        this.chinese = chinese;
        this.english = english;
        this.noteNeeded = noteNeeded;
        this.emergency = emergency;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Says whether closing with this outcome needs a note, since the outcome alone would leave a question. */
    public boolean noteNeeded() {
        return noteNeeded;
    }

    /** Says whether the alarm becomes the dossier's event EMERGENCY. */
    public boolean emergency() {
        return emergency;
    }
}
