package vn.cccd.sim.backend;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.Reception;
import vn.cccd.sim.backend.tls.ServerTls;

/** Meets each new connection, and lets happen what was scripted for it. */
final class FrontDoor implements Supplier<Reception> {
    private static final List<String> NEWEST = List.of("TLSv1.3");
    private static final List<String> USUAL = List.of("TLSv1.3", "TLSv1.2");

    private final ServerTls tls;
    private final MishapQueue mishaps;
    private final List<String> protocols;

    FrontDoor(ServerTls tls, MishapQueue mishaps, boolean onlyTls13) {
        this.tls = tls;
        this.mishaps = mishaps;
        this.protocols = onlyTls13 ? NEWEST : USUAL;
    }

    @Override
    public Reception get() {
        Optional<Effect.OnConnection> mishap = mishaps.connection();
        if (mishap.isEmpty()) {
            return new Reception.Tls(tls.right(), protocols);
        }
        return switch (mishap.get()) {
            case Effect.HangUp hangUp -> new Reception.HangUp();
            case Effect.Tls faulty -> faulty(faulty.fault());
        };
    }

    private Reception faulty(TlsFault fault) {
        try {
            return switch (fault) {
                case EXPIRED -> new Reception.Tls(tls.expired(), protocols);
                case NOT_YET_VALID -> new Reception.Tls(tls.notYetValid(), protocols);
                case WRONG_HOST -> new Reception.Tls(tls.wrongHost(), protocols);
                case UNKNOWN_CA -> new Reception.Tls(tls.unknownAuthority(), protocols);
                case CUT -> new Reception.CutHandshake();
                case SILENT -> new Reception.Silence();
            };
        } catch (IOException e) {
            throw new IllegalStateException("the Java runtime makes no certificate", e);
        }
    }
}
