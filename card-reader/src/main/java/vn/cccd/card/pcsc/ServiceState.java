package vn.cccd.card.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import vn.cccd.card.pcsc.ffm.PcscException;
import vn.cccd.card.pcsc.ffm.ScardError;

/** How it is with the machine's PC/SC service: each calls for another remedy. */
public enum ServiceState {
    RUNNING,
    /** The library is there, nobody answers. */
    NOT_RUNNING,
    /** It took the question and gave no answer in time. */
    NOT_ANSWERING,
    /** The library is missing. */
    NOT_INSTALLED,
    /** It runs, but this user may not use it (on Linux by the rules of polkit, or the rights of its socket). */
    FORBIDDEN;

    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    static ServiceState of(CardLinkException failure) {
        return of(failure, ServiceState::closedToUs);
    }

    static ServiceState of(CardLinkException failure, Predicate<Path> closedToUs) {
        if (LinkFailures.caused(failure, cause -> cause instanceof PcscException pcsc && pcsc.isLibraryMissing())) {
            return NOT_INSTALLED;
        }
        Optional<ScardError> error = LinkFailures.errorOf(failure);
        boolean refused = error.filter(ServiceState::refusal).isPresent();
        if (refused || closedToUs.test(socket())) {
            return FORBIDDEN;
        }
        boolean waited = error.isEmpty() && failure.getCause() instanceof TimeoutException;
        return waited || failure.getCause() == null ? NOT_ANSWERING : NOT_RUNNING;
    }

    private static boolean refusal(ScardError error) {
        return switch (error) {
            case W_SECURITY_VIOLATION, E_NO_ACCESS, WINDOWS_ACCESS_DENIED -> true;
            default -> false;
        };
    }

    private static boolean closedToUs(Path socket) {
        return Files.exists(socket) && !Files.isWritable(socket);
    }

    private static Path socket() {
        return Optional.ofNullable(System.getenv(SOCKET_VARIABLE)).map(Path::of).orElse(SOCKET);
    }
}
