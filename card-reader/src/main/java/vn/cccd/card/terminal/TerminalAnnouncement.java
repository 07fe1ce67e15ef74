package vn.cccd.card.terminal;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.ObjectIdentifier;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * What DG14 says about Terminal Authentication: {@code TerminalAuthenticationInfo} (TR-03110-3, A.1.1.3).
 *
 * @param identifier of EF.CVCA
 */
record TerminalAnnouncement(int identifier, int shortIdentifier) {
    private static final int DG14 = 0x6E;
    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final Bytes VERSION_1 = Bytes.fromHex("01");
    private static final TerminalAnnouncement USUAL = new TerminalAnnouncement(0x011C, 0x1C);

    /** Of the whole file DG14; nothing when it announces no version 1, or is none. */
    static Optional<TerminalAnnouncement> of(Bytes dg14) {
        try {
            Tlv file = Tlv.parse(dg14);
            Tlv set = Tlv.parse(file.value());
            if (file.tag() != DG14 || set.tag() != SET) {
                return Optional.empty();
            }
            for (Tlv entry : set.children()) {
                List<Tlv> parts = entry.children();
                if (entry.tag() == SEQUENCE
                        && parts.size() > 1
                        && parts.getFirst().tag() == CvTag.OID
                        && ObjectIdentifier.dotted(parts.getFirst().value()).equals(SignatureScheme.PROTOCOL)
                        && parts.get(1).tag() == INTEGER
                        && parts.get(1).value().equals(VERSION_1)) {
                    return Optional.of(parts.size() > 2 ? file(parts.get(2)) : USUAL);
                }
            }
            return Optional.empty();
        } catch (TlvException e) {
            return Optional.empty();
        }
    }

    /** {@code FileID}: two bytes, and one with the short identifier. */
    private static TerminalAnnouncement file(Tlv fileId) throws TlvException {
        List<Tlv> parts = fileId.children();
        if (fileId.tag() != SEQUENCE || parts.isEmpty() || parts.getFirst().tag() != OCTETS) {
            throw new TlvException("no file identifier");
        }
        Bytes identifier = parts.getFirst().value();
        Bytes shorter = parts.size() > 1 ? parts.get(1).value() : Bytes.empty();
        if (identifier.length() != 2 || shorter.length() > 1) {
            throw new TlvException("no file identifier");
        }
        int number = identifier.at(0) << 8 | identifier.at(1);
        return new TerminalAnnouncement(number, shorter.isEmpty() ? identifier.at(1) & 0x1F : shorter.at(0) & 0x1F);
    }
}
