package vn.cccd.kiosk.cli.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.pki.IssuingAuthority;

/** The issuer of the cards and, until closed, its certificate as files. */
final class BenchTrust implements AutoCloseable {
    private final IssuingAuthority authority;
    private final Path directory;
    private final TrustStore store;

    private BenchTrust(IssuingAuthority authority, Path directory, TrustStore store) {
        this.authority = authority;
        this.directory = directory;
        this.store = store;
    }

    static BenchTrust of(IssuingAuthority authority) {
        try {
            Path directory = Files.createTempDirectory("kiosk-bench-trust-");
            authority.writeTrust(directory);
            return new BenchTrust(authority, directory, load(directory));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The simulated issuer's files cannot be written.");
        }
    }

    static TrustStore load(Path directory) {
        try {
            return TrustStore.load(List.of(directory), Clock.systemUTC());
        } catch (TrustException e) {
            throw new CommandFailure(ExitCode.FAILED, "The simulated issuer's files cannot be used.");
        }
    }

    IssuingAuthority authority() {
        return authority;
    }

    Path directory() {
        return directory;
    }

    TrustStore store() {
        return store;
    }

    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            // Public certificates of nobody in the directory for temporary files: no harm is done.
            System.getLogger(BenchTrust.class.getName()).log(System.Logger.Level.DEBUG, "left behind", e);
        }
    }
}
