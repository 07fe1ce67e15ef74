package vn.cccd.sim.chip.crypto;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.Bytes;

/** What a key agreement computes in: a curve or a group of numbers, by the standardised numbers of Doc 9303-11, 9.5.1. */
public sealed interface DomainParameters permits Curve, DhGroup {
    /** Its number in Doc 9303-11. */
    int parameterId();

    /** The name by which people and cryptographic libraries know it, such as {@code brainpoolP256r1}. */
    String standardName();

    /** Bytes of one element: of a coordinate, or of a number below the prime. */
    int fieldLength();

    /** What stands for a public value, which is one of this group, in Terminal Authentication (Doc 9303-11, 7.1.4). */
    Bytes compressed(Bytes publicValue);

    /** The parameters with this number in Doc 9303-11. */
    static Optional<DomainParameters> numbered(int parameterId) {
        return all().filter(parameters -> parameters.parameterId() == parameterId)
                .findFirst();
    }

    /** The parameters with this standard name. */
    static Optional<DomainParameters> named(String standardName) {
        return all().filter(parameters -> parameters.standardName().equals(standardName))
                .findFirst();
    }

    private static Stream<DomainParameters> all() {
        return Stream.concat(Arrays.stream(DhGroup.values()), Arrays.stream(Curve.values()));
    }
}
