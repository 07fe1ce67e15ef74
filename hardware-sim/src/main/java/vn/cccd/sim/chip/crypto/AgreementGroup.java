package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A group with a generator, which PACE replaces by one of its own. Values of the other side are checked: what is no element of the
 * group, or would leave no secret, is refused.
 */
public sealed interface AgreementGroup permits EcGroup, NumberGroup {
    /** With the standardised generator. */
    static AgreementGroup of(DomainParameters parameters) {
        return switch (parameters) {
            case Curve curve -> EcGroup.of(curve);
            case DhGroup group -> NumberGroup.of(group);
        };
    }

    /** A number that can be a private key. */
    BigInteger randomSecret(SecureRandom random);

    /** What is sent for {@code secret}: an uncompressed point, or a number without leading zeros (Doc 9303-11, 9.4.5). */
    Bytes publicValue(BigInteger secret);

    /** The secret shared with the holder of {@code peer}, in full length; nothing when that is no element of the group. */
    Optional<Bytes> agree(BigInteger secret, Bytes peer);

    /** The generic mapping (Doc 9303-11, 4.4.3.3.1): the generator becomes {@code nonce·G + secret·peer}. */
    Optional<AgreementGroup> mapped(BigInteger nonce, BigInteger secret, Bytes peer);

    /**
     * The integrated mapping (Doc 9303-11, 4.4.3.3.2): the generator becomes what both nonces encode; nothing when the terminal's is not
     * as long as the cipher's key.
     */
    default Optional<AgreementGroup> mapped(SecureMessagingCipher cipher, Bytes chipNonce, Bytes terminalNonce) {
        return terminalNonce.length() == cipher.keyLength()
                ? mapped(new IntegratedMapping(cipher).number(chipNonce, terminalNonce, prime()))
                : Optional.empty();
    }

    /** The generator becomes what {@code number}, which lies below the prime, encodes. */
    Optional<AgreementGroup> mapped(BigInteger number);

    /** The prime that coordinates or numbers lie below. */
    BigInteger prime();

    /** A public value in the data object that authentication tokens cover (Doc 9303-11, 9.4). */
    Bytes publicObject(Bytes publicValue);

    /**
     * The first secret from {@code start} on that brings about {@code zero} towards {@code peer}; {@code start} itself when there is
     * none because {@code peer} is no element of the group.
     */
    BigInteger secretFor(LeadingZero zero, BigInteger start, Bytes peer);
}
