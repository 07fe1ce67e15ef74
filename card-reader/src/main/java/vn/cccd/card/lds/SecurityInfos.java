package vn.cccd.card.lds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.ObjectIdentifier;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * What a chip announces that it can do: EF.CardAccess and DG14 (Doc 9303-11, 9.2). What we do not know is left out.
 *
 * @param pace the PACE variants, in the chip's order
 * @param chipAuthentication the Chip Authentication variants
 * @param chipKeys the public keys for Chip Authentication
 * @param activeAuthenticationAlgorithm the signature algorithm of Active Authentication in dotted form
 */
public record SecurityInfos(
        List<PaceOffer> pace,
        List<ChipAuthenticationOffer> chipAuthentication,
        List<ChipKey> chipKeys,
        Optional<String> activeAuthenticationAlgorithm) {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.";
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final String PUBLIC_KEY = "0.4.0.127.0.7.2.2.1.";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int OID = 0x06;

    public SecurityInfos {
        pace = List.copyOf(pace);
        chipAuthentication = List.copyOf(chipAuthentication);
        chipKeys = List.copyOf(chipKeys);
    }

    /** {@code PACEInfo}; {@code parameterId} is -1 when the chip leaves it out. */
    public record PaceOffer(String oid, int version, int parameterId) {}

    /** {@code ChipAuthenticationInfo}. */
    public record ChipAuthenticationOffer(String oid, int version, Optional<BigInteger> keyId) {}

    /** {@code ChipAuthenticationPublicKeyInfo} with its SubjectPublicKeyInfo as read. */
    public record ChipKey(String oid, Bytes subjectPublicKeyInfo, Optional<BigInteger> keyId) {}

    /** Parses EF.CardAccess, or the SET inside DG14. */
    public static SecurityInfos parse(Bytes set) throws TlvException {
        Tlv outer = Tlv.parse(set);
        if (outer.tag() != SET) {
            throw new TlvException("security infos are not a SET");
        }
        List<PaceOffer> pace = new ArrayList<>();
        List<ChipAuthenticationOffer> chipAuthentication = new ArrayList<>();
        List<ChipKey> chipKeys = new ArrayList<>();
        Optional<String> activeAuthentication = Optional.empty();
        for (Tlv entry : outer.children()) {
            List<Tlv> parts = entry.children();
            if (entry.tag() != SEQUENCE || parts.size() < 2 || parts.getFirst().tag() != OID) {
                throw new TlvException("a security info of the wrong form");
            }
            String oid = ObjectIdentifier.dotted(parts.getFirst().value());
            if (isVariant(oid, PACE) && parts.get(1).tag() == INTEGER) {
                pace.add(new PaceOffer(oid, small(parts.get(1)), parts.size() > 2 ? small(parts.get(2)) : -1));
            } else if (isVariant(oid, CHIP_AUTHENTICATION) && parts.get(1).tag() == INTEGER) {
                chipAuthentication.add(new ChipAuthenticationOffer(oid, small(parts.get(1)), keyId(parts)));
            } else if (oid.startsWith(PUBLIC_KEY) && parts.get(1).tag() == SEQUENCE) {
                chipKeys.add(new ChipKey(oid, encoded(parts), keyId(parts)));
            } else if (oid.equals(ACTIVE_AUTHENTICATION)
                    && parts.size() > 2
                    && parts.get(2).tag() == OID) {
                activeAuthentication =
                        Optional.of(ObjectIdentifier.dotted(parts.get(2).value()));
            }
        }
        return new SecurityInfos(pace, chipAuthentication, chipKeys, activeAuthentication);
    }

    /** Parses the whole file DG14. */
    public static SecurityInfos parseDg14(Bytes file) throws TlvException {
        Tlv dg14 = Tlv.parse(file);
        if (dg14.tag() != LdsFile.DG14.tag()) {
            throw new TlvException("no DG14");
        }
        return parse(dg14.value());
    }

    /** Protocols have two more arcs than their group, domain parameters only one. */
    private static boolean isVariant(String oid, String group) {
        return oid.startsWith(group) && oid.indexOf('.', group.length()) > 0;
    }

    private static Bytes encoded(List<Tlv> parts) {
        return parts.get(1).encode();
    }

    private static Optional<BigInteger> keyId(List<Tlv> parts) {
        return parts.size() > 2
                        && parts.get(2).tag() == INTEGER
                        && !parts.get(2).value().isEmpty()
                ? Optional.of(new BigInteger(parts.get(2).value().toArray()))
                : Optional.empty();
    }

    private static int small(Tlv integer) throws TlvException {
        Bytes value = integer.value();
        if (integer.tag() != INTEGER || value.isEmpty() || value.length() > 2) {
            throw new TlvException("not a small number");
        }
        return new BigInteger(value.toArray()).intValue();
    }
}
