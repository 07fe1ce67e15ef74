package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** The few forms of DER that keys and signatures are written in (X.690). */
final class Der {
    private Der() {}

    static Bytes integer(BigInteger number) {
        return Tlv.of(0x02, Bytes.copyOf(number.toByteArray()));
    }

    static Bytes sequence(Bytes... members) {
        return Tlv.of(0x30, members);
    }

    /** A string of whole bytes. */
    static Bytes bitString(Bytes content) {
        return Tlv.of(0x03, Bytes.of(0), content);
    }
}
