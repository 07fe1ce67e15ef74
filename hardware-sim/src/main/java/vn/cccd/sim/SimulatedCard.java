package vn.cccd.sim;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.RealTime;
import vn.cccd.sim.time.TimedChip;
import vn.cccd.sim.time.Timeline;
import vn.cccd.sim.time.Timing;

/**
 * A citizen's card, ready to be laid on a reader.
 *
 * <p>Two cards of the same citizen, profile and authority hold the same files and keys; only the chip's random numbers differ.
 */
public final class SimulatedCard {
    private final Citizen citizen;
    private final CardProfile profile;
    private final SimulatedChip chip;
    private final Chip timed;

    private SimulatedCard(Citizen citizen, CardProfile profile, SimulatedChip chip, Chip timed) {
        this.citizen = citizen;
        this.profile = profile;
        this.chip = chip;
        this.timed = timed;
    }

    /**
     * Makes a card that takes no time but what its chip holds back on purpose, which it does on the wall's clock.
     *
     * @param mishaps what will go wrong while it is read, besides what its profile says
     * @param random for the chip's challenges and ephemeral keys, and for mishaps that have random in them
     */
    public static SimulatedCard issue(
            Citizen citizen,
            CardProfile profile,
            IssuingAuthority authority,
            List<Mishap> mishaps,
            SecureRandom random) {
        return issue(citizen, profile, authority, mishaps, random, Timing.instant(), new RealTime());
    }

    /**
     * Makes a card.
     *
     * <p>A mishap may put another card in its place: {@code another-card:PROFILE}, {@code another-card:CITIZEN} or {@code
     * another-card:PROFILE/CITIZEN}; what is not said is as for this card.
     *
     * @param mishaps what will go wrong while it is read, besides what its profile says
     * @param random for the chip's challenges and ephemeral keys, and for mishaps that have random in them
     * @param timing what each command costs
     * @param timeline where it is spent
     * @throws IllegalArgumentException when a mishap names a card or a file that is not there
     */
    public static SimulatedCard issue(
            Citizen citizen,
            CardProfile profile,
            IssuingAuthority authority,
            List<Mishap> mishaps,
            SecureRandom random,
            Timing timing,
            Timeline timeline) {
        List<Mishap> all = new ArrayList<>(profile.design().mishaps());
        all.addAll(mishaps);
        return make(citizen, profile, authority, all, random, timing, timeline);
    }

    private static SimulatedCard make(
            Citizen citizen,
            CardProfile profile,
            IssuingAuthority authority,
            List<Mishap> mishaps,
            SecureRandom random,
            Timing timing,
            Timeline timeline) {
        var contents = new CardIssuer(authority).issue(citizen, profile);
        var chip = new SimulatedChip(contents, mishaps, random, name -> {
            List<String> parts = List.of(name.split("/", -1));
            Citizen other = parts.stream()
                    .flatMap(part -> Citizens.named(part).stream())
                    .findFirst()
                    .orElse(citizen);
            CardProfile kind = parts.stream()
                    .flatMap(part -> CardProfile.named(part).stream())
                    .findFirst()
                    .orElse(profile);
            if (parts.stream().anyMatch(part -> !part.equals(other.slug()) && !part.equals(kind.name()))) {
                throw new IllegalArgumentException("no such card or citizen: " + name);
            }
            return make(other, kind, authority, List.of(), random, timing, timeline)
                    .chip();
        });
        return new SimulatedCard(citizen, profile, chip, new TimedChip(chip, timing, timeline));
    }

    public Citizen citizen() {
        return citizen;
    }

    public CardProfile profile() {
        return profile;
    }

    /** What a reader sees of it. */
    public Chip chip() {
        return timed;
    }

    /** What was to go wrong and has not yet: not everything happens to a card that is read only in part. */
    public List<Mishap> pendingMishaps() {
        return chip.pendingMishaps();
    }

    /** Names the kind of card, not the person. */
    @Override
    public String toString() {
        return "SimulatedCard[" + profile.name() + "]";
    }
}
