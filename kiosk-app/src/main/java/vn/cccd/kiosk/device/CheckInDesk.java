package vn.cccd.kiosk.device;

import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.identity.IdNumber;

/** Where check-ins are stored and sent on. Tells what became of them as events. */
public interface CheckInDesk extends AutoCloseable {
    /** Begins to tell. Called once. */
    void start();

    /** Tells when this person was checked in earlier today. Returns at once. */
    void lookUp(long visit, IdNumber number);

    /** Stores the check-in and tells when it is safe. Returns at once. */
    void record(long visit, Order order);

    @Override
    void close();
}
