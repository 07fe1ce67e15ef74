package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.cccd.card.AccessHint;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.Presented;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.SimulatedReaders;

/** A simulated card on a simulated reader in this process, and the trust in its issuer. */
final class SimulatedSource implements CardSource {
    private final SimulatedReaders service = new SimulatedReaders();
    private final SimulatedCard card;
    private final IssuingAuthority authority;

    SimulatedSource(SimulatedCard card, IssuingAuthority authority) {
        this.card = card;
        this.authority = authority;
        service.plugIn("Simulated contactless reader 00").insert(card.chip());
    }

    @Override
    public CardReaders readers() {
        return CardReaders.over(service::factory);
    }

    /** Goes the operator's way: what this kind of card is judged with, as files in a directory. */
    @Override
    public TrustStore ownTrust() {
        try {
            Path directory = Files.createTempDirectory("kiosk-simulated-trust-");
            try {
                new CardIssuer(authority).writeTrust(card.profile(), directory);
                return TrustStore.load(List.of(directory), Clock.systemUTC());
            } finally {
                delete(directory);
            }
        } catch (IOException | TrustException broken) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The simulated issuer's files cannot be used: " + broken.getMessage());
        }
    }

    @Override
    public AccessHint ownHint() {
        return switch (new CardIssuer(authority).presented(card.citizen(), card.profile())) {
            case Presented.Key.WholeNumber number -> new AccessHint.Number(number.digits());
            case Presented.Key.Can can -> new AccessHint.Can(can.digits());
            case Presented.Key.Zone zone ->
                new AccessHint.Mrz(
                        zone.fields().documentNumber(),
                        zone.fields().birthDate(),
                        zone.fields().expiryDate());
            case Presented.Key.Code code -> KeyOptions.cardQr(code.text());
        };
    }

    @Override
    public void close() {
        // everything here ends with the process
    }

    private static void delete(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
