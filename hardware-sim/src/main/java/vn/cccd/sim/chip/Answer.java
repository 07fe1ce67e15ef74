package vn.cccd.sim.chip;

import vn.cccd.sim.bytes.Bytes;

/** What the chip says to one command, before secure messaging. */
record Answer(Bytes data, int status) {
    static final Answer DONE = of(Status.OK);

    /** A bare status word. */
    static Answer of(int status) {
        return new Answer(Bytes.empty(), status);
    }

    /** Data, and all is well. */
    static Answer of(Bytes data) {
        return new Answer(data, Status.OK);
    }

    Bytes encoded() {
        return Bytes.join(data, statusBytes());
    }

    Bytes statusBytes() {
        return Bytes.of(status >> 8, status);
    }
}
