package org.leling.alert.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that fails as often as a test wants. */
@Singleton
@Requires(property = "test.flaky")
public class FlakyChannel implements Channel {

    public final List<String> keys = new CopyOnWriteArrayList<>();
    public volatile boolean broken = true;

    @Override
    public String name() {
        return "flaky";
    }

    @Override
    public void send(Message message) {
        keys.add(message.key());
        if (broken) {
            throw new DeliveryException("refused");
        }
    }
}
