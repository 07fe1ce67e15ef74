package vn.cccd.card.pki;

import vn.cccd.card.bytes.Bytes;

/** How a signed message names its signer's certificate (RFC 5652, 5.3). */
sealed interface SignerIdentifier {
    boolean names(Certificate certificate);

    record IssuerAndSerial(DistinguishedName issuer, Bytes serialNumber) implements SignerIdentifier {
        @Override
        public boolean names(Certificate certificate) {
            return certificate.serialNumber().equals(serialNumber)
                    && certificate.issuer().equals(issuer);
        }
    }

    record KeyIdentifier(Bytes value) implements SignerIdentifier {
        @Override
        public boolean names(Certificate certificate) {
            return certificate.subjectKeyIdentifier().filter(value::equals).isPresent();
        }
    }

    static SignerIdentifier of(Ber identifier) throws PkiException {
        if (identifier.is(0x80)) {
            return new KeyIdentifier(identifier.contentBytes());
        }
        Ber.Children parts =
                identifier.expect(Ber.SEQUENCE, "signer identifier").walk();
        DistinguishedName issuer = DistinguishedName.of(parts.next(Ber.SEQUENCE, "issuer"));
        return new IssuerAndSerial(
                issuer, parts.next(Ber.INTEGER, "serial number").contentBytes());
    }
}
