package vn.cccd.sim.pki;

/** How a certificate says on which curve its key lies. */
public enum CurveSpelling implements Choice {
    /** All domain parameters, as Doc 9303-12, 4.4 demands. */
    EXPLICIT,
    /** The curve's object identifier only. */
    NAMED,
    /** Spelled out, but for the cofactor, which X9.62 leaves optional. */
    WITHOUT_COFACTOR,
    /** Spelled out with the base point in its compressed form. */
    COMPRESSED_GENERATOR,
    /** Spelled out with another base point of the same curve; key and signatures fit it, but the curve is no known one. */
    OTHER_GENERATOR,
    /** Spelled out with a base point that does not lie on the curve. */
    BAD_GENERATOR,
    /** Spelled out with an order that is not the base point's: signatures do not verify. */
    WRONG_ORDER
}
