package vn.cccd.card;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.card.Presented;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Departure;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.TrustDesign;
import vn.cccd.sim.time.Timeline;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/** What it takes to read the card of one profile as the kiosk would: the card, the key and the trust directory that the profile says. */
final class ProfileReading {
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, ReadingBench.CLOCK);
    private static final int MOST_ATTEMPTS = 3;
    private static final Map<List<Object>, TrustStore> STORES = new HashMap<>();

    private final CardIssuer issuer = new CardIssuer(AUTHORITY);
    private final SecureRandom random = new SecureRandom();
    private final CardProfile profile;
    private final Path directory;

    /** @param directory where trust directories may be written; one for all readings of a process */
    ProfileReading(CardProfile profile, Path directory) {
        this.profile = profile;
        this.directory = directory;
    }

    /** A card that has never been used; what it holds back on purpose it holds back on {@code timeline}. */
    Chip chip(Timeline timeline, Mishap... mishaps) {
        return SimulatedCard.issue(
                        ReadingBench.CITIZEN, profile, AUTHORITY, List.of(mishaps), random, Timing.instant(), timeline)
                .chip();
    }

    ReadRequest request() {
        return new ReadRequest(hint(issuer.presented(ReadingBench.CITIZEN, profile)), FilesWanted.ALL);
    }

    ChipReader reader() throws IOException, TrustException {
        return reader(ReadSettings.standard());
    }

    ChipReader reader(ReadSettings settings) throws IOException, TrustException {
        return new ChipReader(trust(), settings, ReadingBench.CLOCK, random);
    }

    /** Judges evidence by the same trust directory. */
    EvidenceJudge judge() throws IOException, TrustException {
        return new EvidenceJudge(new PassiveAuthentication(trust(), ReadingBench.CLOCK));
    }

    /** Reads the card in this process, and goes on as long as one is put back. */
    ReadOutcome read() throws IOException, TrustException {
        return read(reader(), chip(new VirtualTime()));
    }

    ReadOutcome read(ChipReader reader, Chip first) {
        Chip chip = first;
        ReadRequest request = request();
        for (int attempt = 1; ; attempt++) {
            var link = new SimulatedLink(chip);
            ReadOutcome outcome = reader.read(link, request, progress -> {});
            Optional<Chip> back = link.departure().flatMap(departure -> returning(departure, link.chip()));
            if (back.isEmpty() || attempt == MOST_ATTEMPTS) {
                return outcome;
            }
            chip = back.get();
            request = goingOn(request, outcome);
        }
    }

    /** The next attempt after {@code outcome}. */
    static ReadRequest goingOn(ReadRequest request, ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Interrupted interrupted
                ? interrupted.resumePoint().map(request::resuming).orElse(request)
                : request;
    }

    /** What lies on the reader after {@code departure}. */
    private static Optional<Chip> returning(Departure departure, Chip before) {
        return switch (departure) {
            case Departure.ForGood gone -> Optional.empty();
            case Departure.Returning returning -> Optional.of(before);
            case Departure.Replaced replaced -> Optional.of(replaced.next());
        };
    }

    private static AccessHint hint(Presented.Key key) {
        return switch (key) {
            case Presented.Key.WholeNumber number -> new AccessHint.Number(number.digits());
            case Presented.Key.Can can -> new AccessHint.Can(can.digits());
            case Presented.Key.Zone zone -> {
                MrzKey fields = zone.fields();
                yield new AccessHint.Mrz(fields.documentNumber(), fields.birthDate(), fields.expiryDate());
            }
            case Presented.Key.Code code -> {
                String[] fields = code.text().split("\\|", -1);
                yield new AccessHint.CardQr(fields[0], fields[2], date(fields[3]), Optional.of(date(fields[6])));
            }
        };
    }

    /** {@code ddMMyyyy}, {@code MMyyyy} or {@code yyyy}. */
    private static PartialDate date(String digits) {
        String full = "0".repeat(8 - digits.length()) + digits;
        return new PartialDate(
                Integer.parseInt(full.substring(4)),
                Integer.parseInt(full.substring(2, 4)),
                Integer.parseInt(full.substring(0, 2)));
    }

    private TrustStore trust() throws IOException, TrustException {
        ChainDesign chain = profile.design().signature().chain();
        TrustDesign trust = profile.trust();
        TrustStore known = STORES.get(List.of(chain, trust));
        if (known == null) {
            Path own = directory.resolve("trust-" + STORES.size());
            issuer.writeTrust(profile, own);
            known = TrustStore.load(List.of(own), ReadingBench.CLOCK);
            STORES.put(List.of(chain, trust), known);
        }
        return known;
    }
}
