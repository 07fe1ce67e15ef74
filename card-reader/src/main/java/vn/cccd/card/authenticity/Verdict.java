package vn.cccd.card.authenticity;

/** How far a reading can be trusted. What qualifies it without changing it is a {@link Caveat}. */
public sealed interface Verdict {
    /** Data signed by a trusted issuer, or by one that the authority vouched for online (a caveat says so), and the chip proved its own key where it has one that is covered by that signature. */
    record Genuine() implements Verdict {}

    /** Hashes and signature are right, but no trusted issuer vouches for the signer. */
    record GenuineIssuerUnknown() implements Verdict {}

    /** The signer's certificate, or its issuer's, was revoked. */
    record SignerRevoked() implements Verdict {}

    /** A hash or a signature is wrong. */
    record Forged() implements Verdict {}

    /** Data signed, but the chip could not prove the key that the signature covers. */
    record CloneSuspected() implements Verdict {}

    /** No judgement was possible; {@code why} is a stable English phrase without personal data. */
    record Undetermined(String why) implements Verdict {}
}
