package vn.cccd.sync.observe;

import java.util.function.LongSupplier;
import vn.cccd.sync.delivery.SideLine;

/** Reports counters to the backend. What cannot be delivered is forgotten: the next report is about the next minute. Used by one thread. */
public final class Telemetry {
    static final String PATH = "v1/telemetry";

    private static final int MOST_ANSWER_BYTES = 16 << 10;
    private static final int TAKEN = 204;

    private final SideLine line;
    private final String kiosk;
    private final LongSupplier queueLength;
    private volatile ApplicationCounters counters = ApplicationCounters.NONE;

    /** @param queueLength how many check-ins wait */
    public Telemetry(SideLine line, String kiosk, LongSupplier queueLength) {
        this.line = line;
        this.kiosk = kiosk;
        this.queueLength = queueLength;
    }

    /** Reports these from now on. */
    public void countersFrom(ApplicationCounters application) {
        counters = application;
    }

    /** Makes one report. Whether the backend took it. Takes as long as one call. */
    public boolean report() {
        SideLine.Answer answer = line.call(SideLine.Request.post(
                PATH, TelemetryReport.of(kiosk, queueLength.getAsLong(), counters.take()), MOST_ANSWER_BYTES));
        return answer instanceof SideLine.Answer.Said said && said.status() == TAKEN;
    }
}
