package vn.cccd.card.access;

import vn.cccd.card.bytes.Bytes;

/** Public keys as DG14 holds them. */
final class TestKeyInfo {
    private TestKeyInfo() {}

    /** SubjectPublicKeyInfo with the curve by name. */
    static Bytes brainpoolP256r1(Bytes point) {
        return Bytes.fromHex("305a301406072a8648ce3d020106092b2403030208010107034200" + point.toHex());
    }
}
