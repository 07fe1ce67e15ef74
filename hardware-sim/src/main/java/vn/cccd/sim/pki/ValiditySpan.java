package vn.cccd.sim.pki;

/** From when until when a certificate is valid; "today" is the clock's day in UTC. */
public enum ValiditySpan implements Choice {
    /** From long before the documents were signed until long after today. */
    USUAL,
    /** It ended yesterday: over today, but good when the documents were signed. */
    ENDED,
    /** It began today: good today, but not yet when the documents were signed. */
    BEGUN_TODAY,
    /** It ends before it begins. */
    BACKWARDS
}
