package vn.cccd.qr.scanner.camera;

import java.time.Duration;
import vn.cccd.qr.scanner.LoopLife;

/** Time that goes by only where somebody rests. */
final class ManualLife implements LoopLife {
    private final long end;
    private long nanos;
    private long rests;

    ManualLife(Duration length) {
        this.end = length.toNanos();
    }

    @Override
    public boolean goesOn() {
        return nanos < end;
    }

    @Override
    public void rest(Duration time) {
        nanos += Math.max(0, time.toNanos());
        rests++;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    long rests() {
        return rests;
    }
}
