package org.leling.alert.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.leling.alert.alarm.AlarmKey;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.Target;
import org.leling.alert.card.Card;
import org.leling.alert.press.Untreated;
import org.leling.alert.text.Texts;
import org.leling.core.dossier.LivingClass;
import org.leling.kit.time.DayClock;

/**
 * What is said to whom (通知文字): who, when, what to do. Never an illness; the address only to those who must find the door.
 */
final class NoticeTexts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private NoticeTexts() {}

    static String call(NoticeKind kind, AlarmRecord alarm, Card card, Target target) {
        String text = Texts.zh(
                "notice." + kind.name(),
                who(card, alarm.device()),
                livingClass(card),
                time(alarm.raisedAt()),
                key(alarm.alarm().key()));
        return target.findsTheDoor() && !card.address().isEmpty()
                ? text + Texts.zh("notice.address", card.address())
                : text;
    }

    static String confirmDeath(AlarmRecord alarm, Card card) {
        return Texts.zh("notice.CONFIRM_DEATH", who(card, alarm.device()));
    }

    static String undelivered(Target target) {
        return Texts.zh("notice.UNDELIVERED", target.chinese());
    }

    static String untreated(Untreated reason, String device) {
        return Texts.zh(
                "notice.UNTREATED_PRESS", reason.chinese(), device.isEmpty() ? Texts.zh("notice.no-device") : device);
    }

    private static String who(Card card, String device) {
        return card.name().isEmpty() ? Texts.zh("notice.device", device) : card.name();
    }

    private static String livingClass(Card card) {
        if (!card.known()) {
            return Texts.zh("notice.unknown");
        }
        for (LivingClass named : LivingClass.values()) {
            if (named.name().equals(card.livingClass())) {
                return named.chinese();
            }
        }
        return Texts.zh("notice.unclassified");
    }

    private static String key(AlarmKey key) {
        return key.chinese();
    }

    private static String time(Instant at) {
        return LocalTime.ofInstant(at, DayClock.ZONE).format(CLOCK);
    }
}
