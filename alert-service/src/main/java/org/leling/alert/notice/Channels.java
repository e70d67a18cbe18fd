package org.leling.alert.notice;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The channels there are, in the order in which they are tried. */
@Singleton
public final class Channels {

    private final List<Channel> inOrder;

    /**
     * Orders the channels.
     *
     * @param order names, the first tried first; one that no bean has is an error at the start, not at the first alarm
     */
    public Channels(List<Channel> beans, @Value("${leling.alert.channels:inbox}") List<String> order) {
        var channels = new ArrayList<Channel>();
        for (String name : order) {
            channels.add(beans.stream()
                    .filter(bean -> bean.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("leling.alert.channels: no channel " + name)));
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("leling.alert.channels: none");
        }
        this.inOrder = List.copyOf(channels);
    }

    /** Gives the channel that is tried first. */
    public String first() {
        return inOrder.get(0).name();
    }

    /** Finds the channel that is tried after this one; empty after the last. */
    public Optional<String> findNext(String name) {
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            if (inOrder.get(i).name().equals(name)) {
                return Optional.of(inOrder.get(i + 1).name());
            }
        }
        return Optional.empty();
    }

    /** Gives a channel; a notice queued for one that is configured no more goes by the first. */
    public Channel get(String name) {
        return inOrder.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(inOrder.get(0));
    }
}
