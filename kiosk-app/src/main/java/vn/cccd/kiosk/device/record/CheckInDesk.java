package vn.cccd.kiosk.device.record;

import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.identity.IdNumber;

/** Where check-ins are stored and sent on. Tells what became of them as events. */
public interface CheckInDesk extends AutoCloseable {
    /** Begins to tell. Called once. */
    void start();

    /** Tells when this person was checked in earlier today or is to be seen by staff. Returns at once. */
    void lookUp(long visit, IdNumber number);

    /** Tells for what this person is expected today, if the site knows that. Returns at once. */
    void appointments(long visit, IdNumber number);

    /** Stores the check-in and tells when it is safe. Returns at once. */
    void record(long visit, Order order);

    @Override
    void close();
}
