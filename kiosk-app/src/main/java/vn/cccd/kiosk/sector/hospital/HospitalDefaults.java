package vn.cccd.kiosk.sector.hospital;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentAmendments;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** What a hospital's kiosk says and offers as long as its settings say nothing else. */
public final class HospitalDefaults {
    private static final Bilingual TASK = new Bilingual("Đăng ký khám bệnh", "Patient registration");
    private static final Bilingual DESK = new Bilingual(
            "Quầy tiếp đón, tầng 1, cạnh cửa chính", "Reception desk, ground floor, next to the main entrance");

    private static final String SHOWN_ONLY = "; ảnh chỉ hiện trên màn hình này.";
    private static final String SHOWN_ONLY_ENGLISH = "; the portrait is shown on this screen only.";

    private static final long USUAL_HOURS = 24;

    private HospitalDefaults() {}

    /** What the kiosk is for. */
    public static Bilingual task() {
        return TASK;
    }

    /** Where patients go without the kiosk. */
    public static Bilingual desk() {
        return DESK;
    }

    /**
     * The code alone is taken: a patient without the card at hand is registered, with the assurance on record, and
     * identified by people anyway. An expired card is taken for the same reason.
     */
    public static Demand demand() {
        return Demand.of(Assurance.QR_UNSIGNED).acceptingExpired();
    }

    /** An invented hospital with four clinics. */
    public static Site demonstration(Duration kept) {
        return new Site(
                Sector.HOSPITAL,
                "BV",
                new Bilingual("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
                TASK,
                DESK,
                demand(),
                CardUse.least(),
                consent(kept),
                services());
    }

    /** The clinics of the invented hospital. */
    public static List<Service> services() {
        return List.of(
                clinic("general", "A", "Phòng khám Nội tổng quát", "General medicine", 1, 105),
                clinic("cardiology", "B", "Phòng khám Tim mạch", "Cardiology", 2, 214),
                clinic("eye", "C", "Phòng khám Mắt", "Eye clinic", 2, 221),
                clinic("paediatrics", "D", "Phòng khám Nhi", "Paediatrics", 3, 302));
    }

    /**
     * What a patient is asked to agree to.
     *
     * @param kept how long sent check-ins stay on this machine
     */
    public static ConsentText consent(Duration kept) {
        long hours = Math.max(1, kept.toHours());
        return new ConsentText(
                "hospital-1" + (hours == USUAL_HOURS ? "" : "-kept-" + hours + "h"),
                List.of("patient-registration"),
                new Bilingual(
                        "Số định danh, họ tên, ngày sinh, giới tính từ thẻ của bạn" + SHOWN_ONLY,
                        "ID number, name, date of birth and sex from your card" + SHOWN_ONLY_ENGLISH),
                new Bilingual("Để đăng ký khám bệnh hôm nay.", "To register you as a patient today."),
                new Bilingual(
                        "Máy này xoá dữ liệu " + hours
                                + " giờ sau khi gửi; bệnh viện lưu theo quy định về hồ sơ bệnh án.",
                        "This machine erases the data " + hours
                                + " hours after sending; the hospital keeps them as the law on medical records says."),
                new Bilingual("Chỉ gửi đến hệ thống của bệnh viện này.", "Sent to this hospital's own system only."));
    }

    /** Likewise, when the signatures on the chip go with the check-in, so that it can be judged again. */
    public static ConsentText consentWithEvidence(Duration kept) {
        ConsentText usual = consent(kept);
        return new ConsentText(
                usual.version() + "-evidence",
                List.of("patient-registration", ConsentText.EVIDENCE),
                new Bilingual(
                        "Số định danh, họ tên, ngày sinh, giới tính và chữ ký số từ thẻ của bạn" + SHOWN_ONLY,
                        "ID number, name, date of birth, sex and digital signatures from your card"
                                + SHOWN_ONLY_ENGLISH),
                new Bilingual(
                        "Để đăng ký khám bệnh hôm nay và để kiểm tra lại thẻ khi cần.",
                        "To register you as a patient today, and to check the card again if need be."),
                usual.howLong(),
                usual.sentTo());
    }

    /** {@code usual}, when the health insurance is asked about the patient too. */
    public static ConsentText withInsuranceCheck(ConsentText usual) {
        List<String> purposes = new ArrayList<>(usual.purposes());
        purposes.add(ConsentText.INSURANCE);
        return new ConsentText(
                usual.version() + "-insurance",
                purposes,
                usual.whatIsRead(),
                ConsentAmendments.joined(
                        usual.whatFor(), "Kiểm tra bảo hiểm y tế (BHYT) của bạn.", "To check your health insurance."),
                usual.howLong(),
                ConsentAmendments.alsoTo(
                        usual.sentTo(),
                        "Số định danh và ngày sinh gửi đến dịch vụ kiểm tra BHYT.",
                        "ID number and date of birth go to the insurance check."));
    }

    /**
     * {@code usual}, when the portrait stays on this machine for the next visit.
     *
     * @param days how long, from 1
     */
    public static ConsentText withKeptPortraits(ConsentText usual, int days) {
        List<String> purposes = new ArrayList<>(usual.purposes());
        purposes.add(ConsentText.PORTRAIT);
        return new ConsentText(
                usual.version() + "-portrait-" + days,
                purposes,
                new Bilingual(
                        withPortrait(usual.whatIsRead().in(Language.VIETNAMESE), SHOWN_ONLY, "; ảnh chân dung."),
                        withPortrait(usual.whatIsRead().in(Language.ENGLISH), SHOWN_ONLY_ENGLISH, "; the portrait.")),
                usual.whatFor(),
                ConsentAmendments.joined(
                        usual.howLong(),
                        "Ảnh được giữ, mã hoá, tại máy này " + days + " ngày cho lần khám sau.",
                        "The portrait stays here, encrypted, for " + days + " days for your next visit."),
                usual.sentTo());
    }

    private static String withPortrait(String read, String shownOnly, String kept) {
        return read.endsWith(shownOnly) ? read.substring(0, read.length() - shownOnly.length()) + kept : read;
    }

    private static Service clinic(String id, String queue, String vietnamese, String english, int floor, int room) {
        return new Service(
                id,
                queue,
                new Bilingual(vietnamese, english),
                new Bilingual("tầng " + floor + ", phòng " + room, "floor " + floor + ", room " + room));
    }
}
