package vn.cccd.kiosk.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.report.sheet.Block.Sign;
import vn.cccd.kiosk.report.sheet.Block.Tone;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.text.Bilingual;

/** What documents say. They never say more than was proved. */
final class ReportWords {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu", Locale.ROOT);

    private ReportWords() {}

    /** As {@link #TIME}, for an instant. */
    static DateTimeFormatter time(ZoneId zone) {
        return TIME.withZone(zone);
    }

    /** The verdict in one sentence. */
    static Bilingual sentence(Proof proof) {
        return switch (proof) {
            case CHIP_GENUINE ->
                new Bilingual(
                        "Chip thật: chữ ký của cơ quan cấp hợp lệ và chip chứng minh được nó là bản gốc.",
                        "Genuine: the issuer's signature is right, and the chip proved that it is no copy.");
            case CHIP_DATA_SIGNED ->
                new Bilingual(
                        "Dữ liệu có chữ ký hợp lệ của cơ quan cấp; chưa chứng minh được chip này là bản gốc.",
                        "The data carry the issuer's signature; that the chip is no copy is not proved.");
            case CHIP_ISSUER_UNKNOWN ->
                new Bilingual(
                        "Chữ ký trên dữ liệu đúng, nhưng máy chưa biết cơ quan cấp chứng thư ký.",
                        "The signature is right, but the kiosk does not know who issued the signer's certificate.");
            case QR_SIGNED ->
                new Bilingual(
                        "Mã QR có chữ ký hợp lệ. Không đọc chip.", "The code's signature is right. No chip was read.");
            case QR_UNSIGNED ->
                new Bilingual(
                        "Chỉ đọc từ mã QR, không có chữ ký: chưa chứng minh được gì.",
                        "Read from a code without a signature: nothing is proved.");
        };
    }

    static Tone tone(Proof proof) {
        return switch (proof) {
            case CHIP_GENUINE -> Tone.GOOD;
            case CHIP_DATA_SIGNED, CHIP_ISSUER_UNKNOWN, QR_SIGNED -> Tone.CAUTION;
            case QR_UNSIGNED -> Tone.BAD;
        };
    }

    static Sign sign(Check.Result result) {
        return switch (result) {
            case PASSED -> Sign.YES;
            case FAILED -> Sign.NO;
            case NOT_POSSIBLE -> Sign.UNKNOWN;
            case NOT_SUPPORTED, SKIPPED -> Sign.NOT_APPLICABLE;
        };
    }

    static Sign sign(Remark.Weight weight) {
        return switch (weight) {
            case STOPS -> Sign.NO;
            case WARNS -> Sign.UNKNOWN;
            case TELLS -> Sign.NOT_APPLICABLE;
        };
    }

    static Bilingual name(Sector sector) {
        return switch (sector) {
            case HOSPITAL -> new Bilingual("Bệnh viện", "Hospital");
            case NOTARY -> new Bilingual("Công chứng, chứng thực", "Notary");
            case DRIVING_TEST -> new Bilingual("Sát hạch lái xe", "Driving test");
            case LODGING -> new Bilingual("Lưu trú", "Lodging");
            case PUBLIC_SERVICE -> new Bilingual("Dịch vụ công", "Public service");
            case BUSINESS -> new Bilingual("Doanh nghiệp", "Business");
        };
    }
}
