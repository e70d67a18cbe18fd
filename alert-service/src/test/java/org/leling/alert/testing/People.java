package org.leling.alert.testing;

import jakarta.inject.Singleton;
import java.util.List;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Target;
import org.leling.alert.card.Card;
import org.leling.alert.card.Cards;
import org.leling.alert.device.DeviceDesk;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.scope.SystemScope;

/** Persons as the feed would have brought them, each with a handset. */
@Singleton
public class People {

    public static final String SECRET = "a-secret-of-a-handset";

    private final Sql sql;
    private final Cards cards;
    private final PersonScopes scopes;
    private final DeviceDesk devices;

    public People(Sql sql, Cards cards, PersonScopes scopes, DeviceDesk devices) {
        this.sql = sql;
        this.cards = cards;
        this.scopes = scopes;
        this.devices = devices;
    }

    /** A person of a unit with relative, community and unit contact; the handset's name is {@code h-<dossier>}. */
    public String withCard(String dossier, String unit) {
        SystemScope.run(
                "test",
                () -> sql.run(() -> {
                    scopes.replace(dossier, List.of("unit:" + unit, "community:c-of-" + unit));
                    cards.putAll(List.of(new Cards.Told(dossier, 1, card())));
                }));
        return withoutCard(dossier);
    }

    /** A person of whom nothing is known yet but the handset. */
    public String withoutCard(String dossier) {
        String device = "h-" + dossier;
        SystemScope.run("test", () -> devices.fit(device, dossier, SECRET));
        return device;
    }

    public static Card card() {
        return new Card(
                "张建国",
                "M",
                "1931-05-02",
                "明珠路12号3单元501",
                "320106",
                "13812340001",
                "冠心病",
                "青霉素",
                "EMPTY_NEST",
                List.of(
                        new Contact(Target.RELATIVE, 1, "张小红", "13812340002"),
                        new Contact(Target.COMMUNITY, 2, "王主任", "13812340003"),
                        new Contact(Target.UNIT, 3, "李科长", "13812340004")));
    }
}
