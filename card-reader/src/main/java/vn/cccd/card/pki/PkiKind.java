package vn.cccd.card.pki;

import vn.cccd.card.bytes.Bytes;

/** What some bytes seem to be, judged by the beginning of their structure. */
public enum PkiKind {
    CERTIFICATE,
    REVOCATION_LIST,
    SIGNED_MESSAGE,
    OTHER;

    public static PkiKind of(Bytes bytes) {
        try {
            Ber.Children outer =
                    Ber.first(bytes.toArray()).expect(Ber.SEQUENCE, "sequence").walk();
            Ber first = outer.next();
            return switch (first.tag()) {
                case Ber.OID -> SIGNED_MESSAGE;
                case Ber.SEQUENCE -> ofBody(first.walk());
                default -> OTHER;
            };
        } catch (PkiException e) {
            return OTHER;
        }
    }

    /** A certificate has its validity, a SEQUENCE, where a list has the time of its making. */
    private static PkiKind ofBody(Ber.Children body) throws PkiException {
        if (body.nextIs(0xA0)) {
            return CERTIFICATE;
        }
        if (body.nextIs(Ber.INTEGER)) {
            body.next();
        }
        body.next(Ber.SEQUENCE, "signature algorithm");
        body.next(Ber.SEQUENCE, "issuer");
        return body.nextIs(Ber.SEQUENCE) ? CERTIFICATE : REVOCATION_LIST;
    }
}
