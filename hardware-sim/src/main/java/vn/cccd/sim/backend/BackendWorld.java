package vn.cccd.sim.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.DeviceAuthority;
import vn.cccd.sim.backend.tls.ServerTls;

/**
 * What a backend is made of, put together.
 *
 * @param signingKeys the file with the public key of {@code signer}
 * @param files to be closed in the end
 */
record BackendWorld(
        ServerTls tls,
        BackendSigner signer,
        Path signingKeys,
        ShiftedClock clock,
        Devices devices,
        Ledger ledger,
        ReferenceShelf reference,
        TelemetryCalls telemetry,
        List<LineFile> files)
        implements AutoCloseable {

    static BackendWorld open(BackendSettings settings, Clock rightClock, SecureRandom random) throws IOException {
        Optional<Path> directory = settings.directory();
        if (directory.isPresent()) {
            Files.createDirectories(directory.get());
        }
        BackendKeys keys = directory.isPresent()
                ? BackendKeys.keptIn(directory.get().resolve("backend-keys.p12"), random)
                : BackendKeys.make(random);
        keys.writeAuthority(settings.caCertificate());
        ShiftedClock clock = new ShiftedClock(rightClock);
        BackendSigner signer = BackendSigner.of(keys.signer(), random);
        Path signingKeys = settings.caCertificate().resolveSibling("backend-keys.json");
        signer.writeKeys(signingKeys);
        Devices devices = new Devices(new DeviceAuthority(keys, random), clock, settings.deviceLife(), random);
        Ledger ledger = new Ledger(devices, settings.certificatesRequired(), settings.keptContents());
        return new BackendWorld(
                new ServerTls(keys, random),
                signer,
                signingKeys,
                clock,
                devices,
                ledger,
                new ReferenceShelf(signer, clock, directory),
                new TelemetryCalls(clock),
                directory.isPresent() ? restore(directory.get(), devices, ledger) : List.of());
    }

    Routes routes(boolean certificatesRequired) {
        return new Routes(
                new CheckInCalls(ledger, clock),
                new ReferenceCalls(reference, signer),
                new DeviceCalls(devices),
                telemetry,
                new TimeCalls(signer, clock),
                new EvidenceCalls(ledger.evidence()),
                devices,
                certificatesRequired);
    }

    @Override
    public void close() {
        files.forEach(LineFile::close);
    }

    private static List<LineFile> restore(Path directory, Devices devices, Ledger ledger) throws IOException {
        List<LineFile> files = new ArrayList<>();
        try {
            LineFile ofDevices = LineFile.open(directory.resolve("devices.txt"), devices::apply);
            files.add(ofDevices);
            devices.keepIn(ofDevices);
            LineFile ofRecords = LineFile.open(directory.resolve("received.txt"), ledger::restore);
            files.add(ofRecords);
            ledger.keepIn(ofRecords);
            return files;
        } catch (IOException e) {
            files.forEach(LineFile::close);
            throw e;
        }
    }
}
