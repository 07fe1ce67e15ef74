package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** Numbers modulo a prime, in the subgroup that a generator makes (RFC 2631, 2.1). */
final class NumberGroup implements AgreementGroup {
    private static final BigInteger TWO = BigInteger.TWO;

    private final DhGroup group;
    private final BigInteger generator;

    private NumberGroup(DhGroup group, BigInteger generator) {
        this.group = group;
        this.generator = generator;
    }

    static NumberGroup of(DhGroup group) {
        return new NumberGroup(group, group.generator());
    }

    @Override
    public BigInteger randomSecret(SecureRandom random) {
        return BigIntegers.createRandomInRange(BigInteger.ONE, order().subtract(BigInteger.ONE), random);
    }

    @Override
    public Bytes publicValue(BigInteger secret) {
        return withoutLeadingZeros(generator.modPow(secret, prime()));
    }

    @Override
    public Optional<Bytes> agree(BigInteger secret, Bytes peer) {
        return element(peer).map(value -> Bytes.ofUnsigned(value.modPow(secret, prime()), group.fieldLength()));
    }

    @Override
    public Optional<AgreementGroup> mapped(BigInteger nonce, BigInteger secret, Bytes peer) {
        return element(peer)
                .flatMap(value -> withGenerator(generator
                        .modPow(nonce, prime())
                        .multiply(value.modPow(secret, prime()))
                        .mod(prime())));
    }

    @Override
    public Optional<AgreementGroup> mapped(BigInteger number) {
        BigInteger cofactor = prime().subtract(BigInteger.ONE).divide(order());
        return withGenerator(number.modPow(cofactor, prime()));
    }

    private Optional<AgreementGroup> withGenerator(BigInteger candidate) {
        return candidate.compareTo(BigInteger.ONE) > 0
                ? Optional.of(new NumberGroup(group, candidate))
                : Optional.empty();
    }

    @Override
    public BigInteger prime() {
        return group.prime();
    }

    @Override
    public Bytes publicObject(Bytes publicValue) {
        return Tlv.of(0x84, withoutLeadingZeros(publicValue.toUnsigned()));
    }

    @Override
    public BigInteger secretFor(LeadingZero zero, BigInteger start, Bytes peer) {
        Optional<BigInteger> base = switch (zero) {
            case PUBLIC_VALUE -> Optional.of(generator);
            case SHARED_SECRET -> element(peer);
        };
        return base.map(number -> firstWithLeadingZero(number, start)).orElse(start);
    }

    private BigInteger firstWithLeadingZero(BigInteger base, BigInteger start) {
        BigInteger secret = start;
        BigInteger value = base.modPow(secret, prime());
        while (value.bitLength() > 8 * (group.fieldLength() - 1)) {
            secret = secret.add(BigInteger.ONE);
            value = value.multiply(base).mod(prime());
        }
        // Close to the order, the search goes on at the beginning: base to the order is one, so the powers repeat.
        return secret.mod(order());
    }

    /** Between the trivial values, and in the subgroup (RFC 2631, 2.1.5). Leading zeros do no harm. */
    private Optional<BigInteger> element(Bytes encoded) {
        BigInteger value = encoded.toUnsigned();
        boolean member = encoded.length() <= group.fieldLength()
                && value.compareTo(TWO) >= 0
                && value.compareTo(prime().subtract(TWO)) <= 0
                && value.modPow(order(), prime()).equals(BigInteger.ONE);
        return member ? Optional.of(value) : Optional.empty();
    }

    private static Bytes withoutLeadingZeros(BigInteger value) {
        return Bytes.ofUnsigned(value, (value.bitLength() + 7) / 8);
    }

    private BigInteger order() {
        return group.order();
    }
}
