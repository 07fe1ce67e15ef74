package vn.cccd.kiosk.report;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.cccd.kiosk.report.sheet.Block.Fact;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.device.KeyEntry;

/** What a document says about its own signature: what it proves, and by which key. */
record SigningText(Bilingual sentence, List<Fact> facts) {
    private static final Bilingual CERTIFIED = new Bilingual(
            "Tệp PDF này do máy ký số. Chữ ký cho biết tệp không bị sửa và do máy có chứng thư dưới đây lập.",
            "This PDF file is signed by the kiosk: it is unchanged, and the kiosk with the certificate below made it.");
    private static final Bilingual OWN = new Bilingual(
            "Tệp PDF này do máy ký số bằng khoá chưa được cấp chứng thư. Chữ ký cho biết tệp không bị sửa; so tên khoá với máy để biết máy nào đã lập.",
            "Signed with a key that nobody has certified yet: the file is unchanged; compare the key's name with the kiosk's.");

    SigningText {
        facts = List.copyOf(facts);
    }

    static SigningText of(KeyEntry key) {
        Fact name = new Fact(new Bilingual("Tên khoá", "Key (RFC 7638)"), KeyName.of(key.publicKey()));
        if (!key.enrolled()) {
            return new SigningText(OWN, List.of(name));
        }
        X509Certificate certificate = key.chain().getFirst();
        return new SigningText(
                CERTIFIED,
                List.of(
                        name,
                        new Fact(
                                new Bilingual("Chứng thư", "Certificate"),
                                certificate.getSubjectX500Principal().getName()),
                        new Fact(
                                new Bilingual("Do ai cấp, số", "Issued by, number"),
                                certificate.getIssuerX500Principal().getName() + ", "
                                        + certificate.getSerialNumber().toString(16))));
    }
}
