package vn.cccd.sim.backend.http;

import java.io.IOException;

/** What came is no request that can be read to its end. */
final class UnreadableRequest extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    UnreadableRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status that says so. */
    int status() {
        return status;
    }
}
