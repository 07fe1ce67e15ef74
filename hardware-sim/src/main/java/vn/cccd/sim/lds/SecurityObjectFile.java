package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.pki.DocumentSigner;
import vn.cccd.sim.pki.HashAlgorithm;
import vn.cccd.sim.pki.LdsVersion;
import vn.cccd.sim.pki.SecurityObjectDesign;
import vn.cccd.sim.pki.SecurityObjectFlaw;

/** EF.SOD: the hash of every data group, signed (Doc 9303-10, 4.6.2). */
public final class SecurityObjectFile {
    private static final String LDS_SECURITY_OBJECT = "2.23.136.1.1.1";

    private SecurityObjectFile() {}

    /** Signs {@code dataGroups}, raw files by number, in the usual way. */
    public static Bytes of(SortedMap<Integer, Bytes> dataGroups, DocumentSigner signer, Instant signingTime) {
        return of(dataGroups, signer, signingTime, SecurityObjectDesign.usual());
    }

    /**
     * Signs {@code dataGroups} in the way of {@code design}.
     *
     * @param dataGroups raw files by number: those to be listed, whatever the document holds
     */
    public static Bytes of(
            SortedMap<Integer, Bytes> dataGroups,
            DocumentSigner signer,
            Instant signingTime,
            SecurityObjectDesign design) {
        List<Bytes> parts = new ArrayList<>();
        parts.add(Tlv.of(0x02, Bytes.of(design.version() == LdsVersion.LDS_1_7 ? 0 : 1)));
        parts.add(design.hash().identifier());
        parts.add(Tlv.of(0x30, hashes(dataGroups, design).toArray(Bytes[]::new)));
        if (design.version() == LdsVersion.LDS_1_8) {
            parts.add(Tlv.of(0x30, printable("0108"), printable("040000")));
        }
        Bytes securityObject = Tlv.of(0x30, parts.toArray(Bytes[]::new));
        return Tlv.of(0x77, signer.sign(LDS_SECURITY_OBJECT, securityObject, signingTime, design));
    }

    private static List<Bytes> hashes(SortedMap<Integer, Bytes> dataGroups, SecurityObjectDesign design) {
        List<Bytes> hashes = new ArrayList<>();
        for (Map.Entry<Integer, Bytes> file : dataGroups.entrySet()) {
            Bytes hash = hash(file.getKey(), file.getValue(), design.hash());
            hashes.add(hash);
            if (design.has(SecurityObjectFlaw.DUPLICATE_HASHES)) {
                hashes.add(hash);
            }
        }
        if (design.has(SecurityObjectFlaw.CONTRADICTING_HASHES)) {
            hashes.add(hash(dataGroups.firstKey(), Bytes.empty(), design.hash()));
        }
        return hashes;
    }

    private static Bytes hash(int number, Bytes file, HashAlgorithm algorithm) {
        return Tlv.of(0x30, Tlv.of(0x02, Bytes.of(number)), Tlv.of(0x04, algorithm.of(file)));
    }

    /** PrintableString; the versions of LDS and Unicode (Doc 9303-10, 4.6.2.3). */
    private static Bytes printable(String text) {
        return Tlv.of(0x13, Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
