package org.leling.alert.alarm;

import java.util.Locale;
import java.util.Optional;

/** What was pressed or sensed on a handset (按键). Whoever cannot tell what was meant takes it as {@link #EMERGENCY}. */
public enum AlarmKey {
    EMERGENCY("紧急求助", "emergency"),
    MEDICAL("就医求助", "medical call"),
    SERVICE("生活服务求助", "service call"),
    FALL("跌倒", "fall"),
    INACTIVITY("长时间无活动", "inactivity"),
    SMOKE("烟雾", "smoke"),
    DOOR("门磁", "door"),
    BATTERY("电量低", "battery low"),
    TAMPER("设备被拆动", "tamper"),
    TEST("测试", "test");

    private final String chinese;
    private final String english;

    AlarmKey(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Finds the key that a device names, in upper or lower case; empty for one that nobody knows. */
    public static Optional<AlarmKey> find(String raw) {
        String name = raw.strip().toUpperCase(Locale.ROOT);
        for (AlarmKey key : values()) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
