package vn.cccd.kiosk.device.reader;

/** Portraits that stay on this machine for the next visit, once their holder agreed. */
public interface KeptPortraits extends AutoCloseable {
    /** The check-in of whoever was read last is stored, and they agreed that their portrait is kept. Returns at once. */
    void agreed();

    /** Whoever was read last does not agree: an earlier visit's portrait of theirs is erased too. Returns at once. */
    void refused();

    /** The visit is over: what nobody agreed to is forgotten. */
    void forget();

    @Override
    void close();

    /** Where none are kept. */
    static KeptPortraits none() {
        return new KeptPortraits() {
            @Override
            public void agreed() {}

            @Override
            public void refused() {}

            @Override
            public void forget() {}

            @Override
            public void close() {}
        };
    }
}
