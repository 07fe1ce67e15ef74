package vn.cccd.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** Cards of one simulated authority and a reader that trusts it. */
final class ReadingBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("UTC"));
    static final Citizen CITIZEN = Citizens.NGUYEN_VAN_A;
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, CLOCK);
    static final TrustStore TRUST = trust();
    private static final Map<String, ChipContents> ISSUED = new ConcurrentHashMap<>();

    final List<ReadProgress> progress = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private ReadSettings settings = ReadSettings.standard();
    private TrustStore trust = TRUST;
    private Clock clock = CLOCK;

    ReadingBench with(ReadSettings other) {
        settings = other;
        return this;
    }

    ReadingBench by(Clock other) {
        clock = other;
        return this;
    }

    ReadingBench trustingNobody() {
        trust = TrustStore.empty();
        return this;
    }

    static ChipContents contents(CardProfile profile) {
        return ISSUED.computeIfAbsent(profile.name(), name -> new CardIssuer(AUTHORITY).issue(CITIZEN, profile));
    }

    SimulatedChip chip(CardProfile profile, Mishap... mishaps) {
        return new SimulatedChip(contents(profile), List.of(mishaps), random);
    }

    ReadOutcome read(CardLink link, AccessHint hint) {
        return read(link, hint, FilesWanted.ALL);
    }

    ReadOutcome read(CardLink link, AccessHint hint, FilesWanted files) {
        return read(link, new ReadRequest(hint, files));
    }

    ReadOutcome read(CardLink link, ReadRequest request) {
        return reader().read(link, request, progress::add);
    }

    ChipReader reader() {
        return new ChipReader(trust, settings, clock, random);
    }

    /** Goes on where {@code stopped} says, or begins anew when it says nothing. */
    ReadOutcome resume(ReadOutcome stopped, CardLink link, AccessHint hint) {
        ReadRequest request = new ReadRequest(hint, FilesWanted.ALL);
        Optional<ResumePoint> point = ((ReadOutcome.Interrupted) stopped).resumePoint();
        return read(link, point.map(request::resuming).orElse(request));
    }

    ReadOutcome read(CardProfile profile, AccessHint hint, Mishap... mishaps) {
        return read(new SimulatedLink(chip(profile, mishaps)), hint);
    }

    static ChipReading completed(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Completed done) {
            return done.reading();
        }
        throw new AssertionError("not completed: " + outcome);
    }

    static AccessHint number() {
        return new AccessHint.Number(CITIZEN.number());
    }

    static AccessHint cardQr() {
        return new AccessHint.CardQr(
                CITIZEN.number(),
                CITIZEN.fullName(),
                new PartialDate(1990, 1, 1),
                Optional.of(PartialDate.of(CITIZEN.issueDate())));
    }

    /** The key that the chip of {@code profile} holds. */
    static AccessHint mrz(CardProfile profile) {
        var key = contents(profile).access().mrzKey().orElseThrow();
        return new AccessHint.Mrz(key.documentNumber(), key.birthDate(), key.expiryDate());
    }

    private static TrustStore trust() {
        try {
            Path directory = Files.createTempDirectory("trust");
            try {
                AUTHORITY.writeTrust(directory);
                return TrustStore.load(List.of(directory), CLOCK);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
