package vn.cccd.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.Uplink;

/** HTTPS, to the simulated backend. */
class HttpsUplinkContractTest extends UplinkContract {
    private @Nullable SimulatedBackend started;

    @Override
    Uplink connect(Path place) throws Exception {
        Clock clock = Clock.systemUTC();
        SimulatedBackend backend = SimulatedBackend.start(0, place.resolve("ca.pem"), clock, new SecureRandom());
        started = backend;
        return HttpsUplink.to(
                HttpsRoute.direct(backend.uri(), backend.caCertificate()),
                DeliveryPace.DEFAULT,
                clock,
                new ClockWatch(clock, System::nanoTime));
    }

    private SimulatedBackend backend() {
        return Objects.requireNonNull(started);
    }

    @AfterEach
    void stopBackend() {
        backend().close();
    }

    @Override
    List<UUID> taken() {
        return backend().received().stream().map(ReceivedCheckIn::id).toList();
    }

    @Override
    Optional<Bytes> attached(Bytes sha256) {
        return backend().evidence(sha256.toBase64Url()).map(bytes -> Bytes.copyOf(bytes.toArray()));
    }

    @Override
    void cutTheLine() {
        backend().mishap(BackendMishap.parse("down"));
    }

    @Override
    void mendTheLine() {
        backend().clearMishaps();
    }

    @Override
    void loseTheNextAnswer() {
        backend().mishap(BackendMishap.parse("lose-answer*1"));
    }
}
