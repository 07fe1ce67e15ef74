package vn.cccd.kiosk.device.loop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Where devices put what happened; an {@link EventLoop} takes it out one by one. Any thread may post. */
public final class Mailbox<E> implements Consumer<E> {
    private final BlockingQueue<E> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(E event) {
        events.add(event);
    }

    E take() throws InterruptedException {
        return events.take();
    }
}
