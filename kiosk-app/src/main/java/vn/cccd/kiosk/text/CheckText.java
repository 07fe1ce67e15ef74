package vn.cccd.kiosk.text;

import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;

/** What was examined and what should be known about it, in plain words for staff and on paper. */
public final class CheckText {
    private CheckText() {}

    /** What was examined. */
    public static Bilingual of(Check.Name name) {
        return switch (name) {
            case SOD_SIGNATURE -> new Bilingual("Chữ ký số trên dữ liệu của chip", "Signature over the chip's data");
            case SIGNER_CHAIN ->
                new Bilingual("Chứng thư của cơ quan ký thuộc danh sách tin cậy", "Signer's issuer is trusted");
            case SIGNER_REVOCATION ->
                new Bilingual("Chứng thư của cơ quan ký chưa bị thu hồi", "Signer is not revoked");
            case SIGNER_VALIDITY ->
                new Bilingual("Chứng thư của cơ quan ký còn hiệu lực khi ký", "Signer was valid when it signed");
            case FILE_HASHES -> new Bilingual("Dữ liệu trong chip không bị sửa", "The chip's data are unchanged");
            case ACTIVE_AUTHENTICATION ->
                new Bilingual("Chip chứng minh không phải bản sao (AA)", "Chip is no copy (active authentication)");
            case CHIP_AUTHENTICATION ->
                new Bilingual("Chip chứng minh không phải bản sao (CA)", "Chip is no copy (chip authentication)");
            case ACCESS_DOWNGRADE ->
                new Bilingual("Chip được mở bằng cách an toàn nhất của nó", "Opened in the safest way it offers");
            case MRZ_CHECK_DIGITS -> new Bilingual("Chữ số kiểm tra của dòng MRZ", "Check digits of the MRZ");
            case MRZ_DG13_AGREE ->
                new Bilingual("Dòng MRZ khớp với dữ liệu tiếng Việt", "MRZ and Vietnamese data agree");
            case QR_CHIP_AGREE -> new Bilingual("Mã QR khớp với chip", "QR code and chip agree");
            case DOCUMENT_VALIDITY -> new Bilingual("Thẻ còn hạn", "The card is in force");
            case ISSUER_COUNTRY -> new Bilingual("Nước cấp khớp với chữ ký", "Country and signer agree");
            case PACE_CHIP_AUTHENTICATION_MAPPING ->
                new Bilingual("Chip chứng minh không phải bản sao (PACE-CAM)", "Chip is no copy (PACE-CAM)");
            case TERMINAL_AUTHENTICATION ->
                new Bilingual("Chip cho máy này đọc vân tay", "Chip lets this terminal read fingerprints");
            case SIGNER_VOUCHER ->
                new Bilingual("Cơ quan quản lý xác nhận chứng thư ký (trực tuyến)", "Authority vouches for the signer");
        };
    }

    /** How it ended. */
    public static Bilingual of(Check.Result result) {
        return switch (result) {
            case PASSED -> new Bilingual("Đạt", "Passed");
            case FAILED -> new Bilingual("Không đạt", "Failed");
            case NOT_SUPPORTED -> new Bilingual("Thẻ không có", "Not on this card");
            case NOT_POSSIBLE -> new Bilingual("Chưa kiểm tra được", "Could not be checked");
            case SKIPPED -> new Bilingual("Bỏ qua", "Skipped");
        };
    }

    /** What should be known although the verdict stands. */
    public static Bilingual of(Caveat caveat) {
        return switch (caveat) {
            case DOCUMENT_EXPIRED -> new Bilingual("Thẻ đã hết hạn", "The card has expired");
            case TRUST_LIST_STALE -> new Bilingual("Danh sách tin cậy đã cũ", "The trust list is old");
            case CRL_MISSING -> new Bilingual("Không có danh sách thu hồi để kiểm tra", "No revocation list was there");
            case CRL_EXPIRED -> new Bilingual("Danh sách thu hồi đã quá hạn", "The revocation list has expired");
            case CRL_NOT_TRUSTED ->
                new Bilingual("Danh sách thu hồi không đáng tin", "The revocation list cannot be trusted");
            case SIGNER_EXPIRED_TODAY ->
                new Bilingual("Chứng thư ký nay đã hết hạn", "The signer's certificate has expired since");
            case ISSUER_EXPIRED_TODAY ->
                new Bilingual("Chứng thư của nơi cấp nay đã hết hạn", "The issuer's certificate has expired since");
            case CLOCK_UNSURE -> new Bilingual("Đồng hồ của máy không chắc đúng", "The kiosk's clock is not sure");
            case ACCESS_DOWNGRADED ->
                new Bilingual("Chip bị mở bằng cách kém an toàn hơn", "Opened in a less safe way than it offers");
            case ACCESS_ANNOUNCEMENTS_DIFFER ->
                new Bilingual("Chip công bố cách mở không thống nhất", "The chip contradicts itself on how to open it");
            case FILE_LISTS_DIFFER ->
                new Bilingual("Danh mục tệp của chip không thống nhất", "The chip's lists of files differ");
            case MRZ_DG13_DIFFER ->
                new Bilingual("Dòng MRZ và dữ liệu tiếng Việt khác nhau", "MRZ and Vietnamese data differ");
            case QR_CHIP_DIFFER ->
                new Bilingual(
                        "Mã QR và chip khác nhau; dùng dữ liệu của chip", "Code and chip differ; the chip counts");
            case COUNTRY_DIFFERS -> new Bilingual("Nước cấp và nước ký khác nhau", "Country and signer differ");
            case WEAK_ALGORITHM ->
                new Bilingual("Có thuật toán ký không còn an toàn", "An algorithm that is no longer safe");
            case SIGNER_VOUCHED_ONLINE ->
                new Bilingual("Chứng thư ký được xác nhận trực tuyến", "The signer was vouched for online");
            case SIGNER_NOT_VOUCHED ->
                new Bilingual(
                        "Cơ quan quản lý không xác nhận chứng thư ký", "The authority does not vouch for the signer");
        };
    }
}
