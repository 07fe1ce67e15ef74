package vn.cccd.kiosk.cli.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.ReadingPlan;
import vn.cccd.sim.time.TimedChip;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/** The card of 2021 with a portrait of a certain size. */
final class BenchCard {
    static final Citizen HOLDER = Citizens.NGUYEN_VAN_A;

    /** What the chip gives in one answer under protection: 2048 bytes of response less what protection adds. */
    private static final int MOST_IN_ONE_ANSWER = 2000;

    private static final List<FileName> FILES = List.of(
            FileName.COM, FileName.SOD, FileName.DG1, FileName.DG2, FileName.DG13, FileName.DG14, FileName.DG15);

    private final CardProfile profile;
    private final ChipContents contents;
    private final SecureRandom random;

    private BenchCard(CardProfile profile, ChipContents contents, SecureRandom random) {
        this.profile = profile;
        this.contents = contents;
        this.random = random;
    }

    /** Issues it. */
    static BenchCard withPortraitOf(int kilobytes, IssuingAuthority authority, SecureRandom random) {
        CardProfile profile = CardProfile.named("portrait-" + kilobytes + "-kb").orElseThrow();
        return new BenchCard(profile, new CardIssuer(authority).issue(HOLDER, profile), random);
    }

    static IssuingAuthority authority() {
        return IssuingAuthority.seeded(1, Clock.systemUTC());
    }

    CardProfile profile() {
        return profile;
    }

    /** Lays it on a reader. */
    MeteredLink link(Timing timing) {
        VirtualTime time = new VirtualTime();
        return new MeteredLink(new TimedChip(new SimulatedChip(contents, List.of(), random), timing, time), time);
    }

    /** The least that reading everything and both proofs can take. */
    Duration bound(Timing timing) {
        List<Integer> lengths = FILES.stream()
                .flatMap(
                        file -> Stream.ofNullable(contents.files().application().get(file.identifier())))
                .map(file -> file.length())
                .toList();
        return timing.lowerBound(ReadingPlan.idCard(lengths, MOST_IN_ONE_ANSWER).provingKeys());
    }
}
