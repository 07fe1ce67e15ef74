package vn.cccd.sim;

import java.security.SecureRandom;
import java.util.List;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * A citizen's card, ready to be laid on a reader.
 *
 * <p>Two cards of the same citizen, profile and authority hold the same files and keys; only the chip's random numbers differ.
 */
public final class SimulatedCard {
    private final Citizen citizen;
    private final CardProfile profile;
    private final SimulatedChip chip;

    private SimulatedCard(Citizen citizen, CardProfile profile, SimulatedChip chip) {
        this.citizen = citizen;
        this.profile = profile;
        this.chip = chip;
    }

    /**
     * Makes a card.
     *
     * @param mishaps what will go wrong while it is read, each once
     * @param random for the chip's challenges and ephemeral keys
     */
    public static SimulatedCard issue(
            Citizen citizen,
            CardProfile profile,
            IssuingAuthority authority,
            List<Mishap> mishaps,
            SecureRandom random) {
        var contents = new CardIssuer(authority).issue(citizen, profile);
        return new SimulatedCard(citizen, profile, new SimulatedChip(contents, mishaps, random));
    }

    public Citizen citizen() {
        return citizen;
    }

    public CardProfile profile() {
        return profile;
    }

    /** What a reader sees of it. */
    public Chip chip() {
        return chip;
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
