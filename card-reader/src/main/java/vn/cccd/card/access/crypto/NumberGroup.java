package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/**
 * Numbers modulo a prime, in the subgroup that a generator makes.
 *
 * @param order of the subgroup; a group of a chip's own key may leave it out, then only the trivial values are refused
 */
record NumberGroup(BigInteger prime, BigInteger generator, Optional<BigInteger> order) implements AgreementGroup {
    private static final int NUMBER = 0x84;

    /** Of exponents where the order is unknown: far more than twice what the prime itself is worth. */
    private static final int SECRET_BITS = 512;

    private static final BigInteger TWO = BigInteger.TWO;

    @Override
    public EphemeralKey draw(SecureRandom random) {
        BigInteger secret = RandomNumber.below(order.orElseGet(() -> prime.min(TWO.pow(SECRET_BITS))), random);
        return new EphemeralKey(secret, Bytes.copyOf(FixedLength.shortest(generator.modPow(secret, prime))));
    }

    @Override
    public byte[] agree(EphemeralKey ours, Bytes theirs) throws AgreementException {
        return FixedLength.of(nontrivial(other(ours, theirs).modPow(ours.secret(), prime)), publicLength());
    }

    @Override
    public AgreementGroup mapped(byte[] nonce, EphemeralKey ours, Bytes theirs) throws AgreementException {
        BigInteger secret = other(ours, theirs).modPow(ours.secret(), prime);
        return with(generator
                .modPow(new BigInteger(1, nonce), prime)
                .multiply(secret)
                .mod(prime));
    }

    @Override
    public AgreementGroup mapped(BigInteger number) throws AgreementException {
        if (order.isEmpty()) {
            throw new AgreementException("a group of unknown order");
        }
        BigInteger cofactor = prime.subtract(BigInteger.ONE).divide(order.get());
        return with(number.modPow(cofactor, prime));
    }

    private NumberGroup with(BigInteger newGenerator) throws AgreementException {
        return new NumberGroup(prime, nontrivial(newGenerator), order);
    }

    @Override
    public Bytes publicObject(Bytes publicValue) {
        return new Tlv(NUMBER, Bytes.copyOf(FixedLength.shortest(number(publicValue)))).encode();
    }

    @Override
    public boolean isMultiple(BigInteger scalar, Bytes base, Bytes product) throws AgreementException {
        return element(base).modPow(scalar, prime).equals(element(product));
    }

    @Override
    public boolean sameElements(AgreementGroup other) {
        return other instanceof NumberGroup that && that.prime.equals(prime) && that.order.equals(order);
    }

    @Override
    public int publicLength() {
        return (prime.bitLength() + 7) / 8;
    }

    private BigInteger other(EphemeralKey ours, Bytes theirs) throws AgreementException {
        BigInteger element = element(theirs);
        if (element.equals(number(ours.publicValue()))) {
            throw new AgreementException("the chip sends our own value back");
        }
        return element;
    }

    /** Neither trivial nor outside of the subgroup (RFC 2631, 2.1.5). */
    private BigInteger element(Bytes encoded) throws AgreementException {
        if (encoded.isEmpty() || encoded.length() > publicLength() + 1) {
            throw new AgreementException("no number of the group");
        }
        BigInteger element = nontrivial(number(encoded));
        if (order.isPresent() && !element.modPow(order.get(), prime).equals(BigInteger.ONE)) {
            throw new AgreementException("a number outside of the subgroup");
        }
        return element;
    }

    private BigInteger nontrivial(BigInteger element) throws AgreementException {
        if (element.compareTo(TWO) < 0 || element.compareTo(prime.subtract(TWO)) > 0) {
            throw new AgreementException("a number that leaves no secret");
        }
        return element;
    }

    private static BigInteger number(Bytes encoded) {
        return new BigInteger(1, encoded.toArray());
    }
}
