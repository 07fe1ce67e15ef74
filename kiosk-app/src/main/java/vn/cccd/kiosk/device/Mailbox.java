package vn.cccd.kiosk.device;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Event;

/** Where devices put what happened; {@link Kiosk} takes it out one by one. Any thread may post. */
public final class Mailbox implements Consumer<Event> {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(Event event) {
        events.add(event);
    }

    Event take() throws InterruptedException {
        return events.take();
    }
}
