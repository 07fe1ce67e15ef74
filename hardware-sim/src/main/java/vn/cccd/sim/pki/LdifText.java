package vn.cccd.sim.pki;

import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import vn.cccd.sim.bytes.Bytes;

/** Entries of a directory as ICAO exports its own: binary values in Base64, lines folded at 76 characters (RFC 2849). */
final class LdifText {
    private static final String ROOT = "dc=data,dc=download,dc=pkd,dc=icao,dc=int";
    private static final int LINE = 76;

    private final StringBuilder text = new StringBuilder("version: 1\n");

    /** An entry with a whole signed master list. */
    LdifText masterList(X500Name signer, Bytes list) {
        entry("cn=" + escaped(signer) + ",o=ml," + place(signer));
        line("objectClass: pkdMasterList");
        line("cn: " + signer);
        line("pkdMasterListContent:: " + base64(list));
        return this;
    }

    /** An entry with a document signer's certificate. */
    LdifText signer(Certificate certificate, Bytes der) {
        String serialNumber = HexFormat.of()
                .formatHex(certificate.getSerialNumber().getValue().toByteArray());
        entry("cn=" + escaped(certificate.getIssuer()) + "+sn=" + serialNumber + ",o=dsc,"
                + place(certificate.getSubject()));
        line("objectClass: inetOrgPerson");
        line("sn: " + serialNumber);
        line("cn: " + certificate.getSubject());
        line("userCertificate;binary:: " + base64(der));
        return this;
    }

    /** An entry with a revocation list. */
    LdifText revocationList(X500Name issuer, Bytes der) {
        entry("cn=" + escaped(issuer) + ",o=crl," + place(issuer));
        line("objectClass: cRLDistributionPoint");
        line("cn: " + issuer);
        line("certificateRevocationList;binary:: " + base64(der));
        return this;
    }

    private void entry(String distinguishedName) {
        text.append('\n');
        line("dn: " + distinguishedName);
        line("objectClass: top");
        line("objectClass: pkdDownload");
    }

    /** Below the country of {@code name}. */
    private static String place(X500Name name) {
        return "c=" + name.getRDNs(BCStyle.C)[0].getFirst().getValue() + "," + ROOT;
    }

    /** A name as the value inside another name (RFC 4514, 2.4). */
    private static String escaped(X500Name name) {
        return name.toString().replace("=", "\\=").replace(",", "\\,");
    }

    private void line(String line) {
        int start = 0;
        int room = LINE;
        while (line.length() - start > room) {
            text.append(line, start, start + room).append("\n ");
            start += room;
            room = LINE - 1;
        }
        text.append(line, start, line.length()).append('\n');
    }

    private static String base64(Bytes value) {
        return Base64.getEncoder().encodeToString(value.toArray());
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
