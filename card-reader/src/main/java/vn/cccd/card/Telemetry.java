package vn.cccd.card;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.cccd.card.access.Access;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.ShortIdentifiers;
import vn.cccd.card.pcsc.CardLink;

/** Measures one attempt to read a chip. */
final class Telemetry {
    private final Clock clock;
    private final CardLink link;
    private final long started;
    private final Map<ReadStep, Long> steps = new EnumMap<>(ReadStep.class);
    private ReadStep step = ReadStep.ACCESS;
    private long stepStarted;
    private OptionalLong name = OptionalLong.empty();
    private Optional<Access.Protocol> protocol = Optional.empty();
    private Optional<ReadTiming> earlier = Optional.empty();
    private boolean portraitFromCache;

    Telemetry(Clock clock, CardLink link, Optional<Duration> connecting) {
        this.clock = clock;
        this.link = link;
        this.started = clock.millis();
        this.stepStarted = started;
        connecting.ifPresent(time -> steps.put(ReadStep.CONNECT, time.toMillis()));
    }

    void resumed(ReadTiming before) {
        earlier = Optional.of(before);
    }

    void enter(ReadStep next) {
        long now = clock.millis();
        steps.merge(step, now - stepStarted, Long::sum);
        step = next;
        stepStarted = now;
    }

    void opened(Access access) {
        protocol = Optional.of(access.protocol());
    }

    void portraitFromCache() {
        portraitFromCache = true;
    }

    void nameRead() {
        name = OptionalLong.of(clock.millis() - started);
    }

    ReadTiming timing(Optional<ReadFailure> failure, Traffic traffic, BlockSizes sizes, ShortIdentifiers identifiers) {
        enter(step);
        ReadTiming own = new ReadTiming(
                failure,
                protocol,
                clock.millis() - started,
                name,
                steps,
                traffic.commands(),
                traffic.bytesSent(),
                traffic.bytesReceived(),
                sizes.largest(),
                traffic.extendedLength(),
                identifiers.work(),
                link.bitRate(),
                ReaderModel.of(link.reader()).name(),
                earlier.isPresent() ? 1 : 0,
                portraitFromCache);
        return earlier.map(own::after).orElse(own);
    }
}
