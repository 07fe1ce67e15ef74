package vn.cccd.card.authenticity;

import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.SignedMessage;

/** EF.SOD taken apart: the signed message and, when it is one, the list of hashes in it (Doc 9303-10, 4.6.2). */
record SignedSecurityObject(SignedMessage message, SecurityObject content) {
    private static final int TAG = 0x77;

    /** It is a signed message, but of something else than a security object. */
    static final class OtherContentException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static SignedSecurityObject parse(Bytes efSod) throws TlvException, PkiException, OtherContentException {
        Tlv file = Tlv.parse(efSod);
        if (file.tag() != TAG) {
            throw new TlvException("tag is not 77");
        }
        SignedMessage message = SignedMessage.parse(file.value());
        if (!message.contentType().equals(SecurityObject.CONTENT_TYPE)) {
            throw new OtherContentException();
        }
        return new SignedSecurityObject(message, SecurityObject.parse(message.content()));
    }
}
