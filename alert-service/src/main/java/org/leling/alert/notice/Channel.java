package org.leling.alert.notice;

/** A way to reach somebody (渠道). An implementation is a bean; it may be called twice with one message and delivers it once. */
public interface Channel {

    /** The name by which configuration and notices know it. */
    String name();

    /**
     * Delivers a message.
     *
     * @throws DeliveryException when it may not have been delivered; the same message is then tried again
     */
    void send(Message message);
}
