package vn.cccd.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * A card before anything is changed, and others from which it may borrow.
 *
 * @param others somebody else's card of the same kind; and of this person: a card signed by somebody with the authority's name, a copy
 *     with a key of its own, the usual card
 * @param hint opens it
 * @param expected the verdict that its honest reading has
 */
record HostileCard(ChipContents contents, List<ChipContents> others, AccessHint hint, String expected) {
    private static final CardIssuer ISSUER = new CardIssuer(IssuingAuthority.seeded(1, ReadingBench.CLOCK));
    private static final List<String> PROFILES = List.of(
            "cccd-2021",
            "bac-only",
            "passport",
            "pace-cam",
            "pace-im",
            "pace-gm-3des",
            "ca-dh-aes-128",
            "ca-ecdh-3des",
            "aa-rsa-1024-sha-256",
            "aa-ecdsa-der",
            "portrait-jpeg-2000",
            "portrait-iso-39794-5",
            "signer-rsa-pss-sha-256",
            "two-signers",
            "portrait-60-kb",
            "portrait-jpeg-2000-60-kb",
            "odd-read-required",
            "answers-61xx-protected",
            "answers-6cxx",
            "with-dg11-and-dg12",
            "copy-without-keys",
            "pace-cam-copy",
            "unknown-issuer",
            "impostor-issuer",
            "sod-wrong-signature");

    HostileCard {
        others = List.copyOf(others);
    }

    /** Cards of every kind that matters, each as it is and with a chip that gives no more than 128 bytes at once. */
    static List<HostileCard> all() {
        List<HostileCard> all = new ArrayList<>();
        ChipContents little = ReadingBench.contents(profile("length-short-128"));
        for (String name : PROFILES) {
            HostileCard card = of(profile(name));
            all.add(card);
            all.add(new HostileCard(card.contents.with(little.behaviour()), card.others, card.hint, card.expected));
        }
        return all;
    }

    /** All contents that an issuer has made, this card's first. */
    List<ChipContents> issued() {
        return Stream.concat(Stream.of(contents), others.stream()).toList();
    }

    private static HostileCard of(CardProfile profile) {
        ChipContents contents = ReadingBench.contents(profile);
        AccessHint hint =
                contents.access().can().isPresent() && !contents.access().pace().isEmpty()
                        ? ReadingBench.number()
                        : ReadingBench.mrz(profile);
        return new HostileCard(
                contents,
                List.of(
                        ISSUER.issue(Citizens.DUOM, profile),
                        ReadingBench.contents(profile("impostor-issuer")),
                        ReadingBench.contents(profile("copy-with-own-key")),
                        ReadingBench.contents(CardProfile.CCCD_2021)),
                hint,
                profile.expected().verdict().orElseThrow());
    }

    private static CardProfile profile(String name) {
        return CardProfile.named(name).orElseThrow();
    }
}
