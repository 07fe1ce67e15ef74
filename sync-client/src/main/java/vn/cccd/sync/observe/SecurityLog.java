package vn.cccd.sync.observe;

/** Takes security events. Any thread may report; it never waits and never fails. */
@FunctionalInterface
public interface SecurityLog extends AutoCloseable {
    /** Nobody listens. */
    SecurityLog NONE = event -> {};

    void report(SecurityEvent event);

    /** Sends what is waiting if that is quickly done. Reports after this go nowhere. */
    @Override
    default void close() {}
}
