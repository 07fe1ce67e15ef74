package vn.cccd.kiosk.sector.drivingtest;

import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;

/** What a proctor's desk is like as long as its settings say nothing else. */
public final class DrivingTestDefaults {
    private DrivingTestDefaults() {}

    /** Two letters for a test centre. */
    public static String badge() {
        return "SH";
    }

    /** What the desk is for. */
    public static Bilingual task() {
        return new Bilingual("Điểm danh thí sinh", "Check-in of candidates");
    }

    /** Where candidates go when the desk cannot help. */
    public static Bilingual desk() {
        return new Bilingual("Hội đồng sát hạch", "The examination board");
    }

    /** Nobody takes a test for somebody else: the chip must have proved to be genuine, and the card must be valid. */
    public static Demand demand() {
        return Demand.of(Assurance.CHIP_GENUINE);
    }

    /** What is read, what for and how long. */
    public static ConsentText consent() {
        return new ConsentText(
                "driving-test-2",
                List.of("driving-test"),
                new Bilingual("Số định danh, họ tên, ngày sinh, ảnh.", "ID number, name, date of birth, portrait."),
                new Bilingual("Để kiểm tra người dự sát hạch.", "To check who takes the test."),
                new Bilingual(
                        "Máy này xoá dữ liệu trong ngày; biên bản điểm danh đã xuất do trung tâm giữ.",
                        "This machine erases the data within a day; the exported attendance sheet the test centre keeps."),
                new Bilingual(
                        "Chỉ gửi đến hệ thống của trung tâm này.", "Sent to this test centre's own system only."));
    }

    /** An invented test centre. */
    public static Site demonstration() {
        return new Site(
                Sector.DRIVING_TEST,
                badge(),
                new Bilingual("Trung tâm Sát hạch Mẫu", "Sample Test Centre"),
                task(),
                desk(),
                demand().acceptingUnknownIssuers(),
                CardUse.least(),
                consent(),
                List.of());
    }
}
