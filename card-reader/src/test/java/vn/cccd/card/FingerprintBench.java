package vn.cccd.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.terminal.TerminalKeys;
import vn.cccd.card.terminal.TerminalKeysException;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;

/** Cards with fingerprints, terminals with and without the right to them, and a reader that trusts the cards' issuer. */
public final class FingerprintBench {
    private static final IssuingAuthority ISSUER = IssuingAuthority.seeded(1, ReadingBench.CLOCK);
    private static final LocalDate MADE = LocalDate.of(2022, 5, 17);

    private final SecureRandom random = new SecureRandom();
    private final Path directory;
    private int written;

    /** Writes what it has to write into {@code directory}. */
    public FingerprintBench(Path directory) {
        this.directory = directory;
    }

    /** The card with fingerprints, and what {@code yaml} says besides. */
    CardProfile profile(String yaml) throws Exception {
        Path file = directory.resolve("card-" + written++ + ".yaml");
        Files.writeString(file, "about: a card with fingerprints\nextends: fingerprints-readable\n" + yaml);
        return CardProfile.read(file);
    }

    static ChipContents contents(CardProfile profile) {
        return new CardIssuer(ISSUER).issue(ReadingBench.CITIZEN, profile);
    }

    /** A card with fingerprints whose chip trusts {@code authority}. */
    static ChipContents contents(TerminalAuthority authority) {
        ChipContents issued =
                contents(CardProfile.named("fingerprints-readable").orElseThrow());
        return issued.with(issued.keys().trusting(authority.trust(MADE)));
    }

    TerminalAuthority authority(TerminalSignature signature) {
        return new TerminalAuthority(ISSUER, signature, random);
    }

    public static SimulatedChip chip(ChipContents contents, Mishap... mishaps) {
        return new SimulatedChip(contents, List.of(mishaps), new SecureRandom());
    }

    /** The card of a profile of the simulator. */
    public static SimulatedChip chip(String profile) {
        return chip(contents(CardProfile.named(profile).orElseThrow()));
    }

    /** What the reader of this kind of card has. */
    public Optional<TerminalKeys> keys(CardProfile profile) throws IOException, TerminalKeysException {
        Path own = directory.resolve("keys-" + written++);
        new CardIssuer(ISSUER).writeTerminalCredentials(profile, own);
        return Files.exists(own) ? Optional.of(TerminalKeys.load(own)) : Optional.empty();
    }

    TerminalKeys keys(TerminalCredentials credentials) throws IOException, TerminalKeysException {
        Path own = directory.resolve("keys-" + written++);
        credentials.write(own);
        return TerminalKeys.load(own);
    }

    public ReadOutcome read(CardLink link, Optional<TerminalKeys> keys) {
        return read(link, ReadingBench.number(), keys);
    }

    ReadOutcome read(CardLink link, AccessHint hint, Optional<TerminalKeys> keys) {
        ReadRequest request = new ReadRequest(hint, FilesWanted.ALL);
        return read(link, keys.map(request::withFingerprintsBy).orElse(request));
    }

    ReadOutcome read(CardLink link, ReadRequest request) {
        return new ChipReader(ReadingBench.TRUST, ReadSettings.standard(), ReadingBench.CLOCK, random)
                .read(link, request, progress -> {});
    }

    /** The only check of the terminal in {@code reading}. */
    public static Check check(ChipReading reading) {
        List<Check> found = new ArrayList<>(reading.checks());
        found.removeIf(check -> check.name() != Check.Name.TERMINAL_AUTHENTICATION);
        if (found.size() != 1) {
            throw new AssertionError("not one check: " + found);
        }
        return found.getFirst();
    }

    public static Optional<RawFile> fingerprints(ChipReading reading) {
        return reading.files().stream()
                .filter(file -> file.file() == LdsFile.DG3)
                .findFirst();
    }
}
