package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * A group with a generator, in which terminal and chip agree on secrets; PACE replaces the generator by one that only the two know.
 *
 * <p><b>Security guarantees.</b> A value of the chip enters no computation before it was found to be an element of the group (on the
 * curve, or in the subgroup of a prime), to leave a secret, and to be another one than ours.
 */
public sealed interface AgreementGroup permits CurveGroup, NumberGroup {
    /** The standardised group of that number (Doc 9303-11, 9.5.1); nothing for a number that stands for none. */
    static Optional<AgreementGroup> standardized(int number) {
        Optional<AgreementGroup> curve = StandardCurve.numbered(number).map(CurveGroup::of);
        return curve.isPresent() ? curve : StandardPrime.numbered(number).map(StandardPrime::group);
    }

    /** A fresh key pair over the generator of this group. */
    EphemeralKey draw(SecureRandom random);

    /** The shared secret in full length, with its leading zeros (Doc 9303-11, 9.6); the caller wipes it. */
    byte[] agree(EphemeralKey ours, Bytes theirs) throws AgreementException;

    /** The same group with the generator {@code nonce·G + H}, where H is the secret of both mapping keys (Doc 9303-11, 4.4.3.3.1). */
    AgreementGroup mapped(byte[] nonce, EphemeralKey ours, Bytes theirs) throws AgreementException;

    /** The same group with the generator that {@code number}, which lies below the prime, encodes (Doc 9303-11, 4.4.3.3.2). */
    AgreementGroup mapped(BigInteger number) throws AgreementException;

    /** The prime that coordinates or numbers lie below. */
    BigInteger prime();

    /** A public value in the data object that authentication tokens cover (Doc 9303-11, 9.4). */
    Bytes publicObject(Bytes publicValue);

    /** Whether {@code scalar} times the element {@code base} is the element {@code product}. */
    boolean isMultiple(BigInteger scalar, Bytes base, Bytes product) throws AgreementException;

    /** Whether both have the same elements, whatever their generators. */
    boolean sameElements(AgreementGroup other);

    /** How many bytes a public value of this group takes at most. */
    int publicLength();
}
