package vn.cccd.kiosk.sector.publicservice;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What the counter of a one-stop office is like as long as its settings say nothing else. */
public final class PublicServiceDefaults {
    private PublicServiceDefaults() {}

    /** An application is taken from whom the chip of a valid card names, whether or not it could prove to be no copy. */
    public static CounterDefaults counter(List<Procedure> procedures) {
        return new CounterDefaults(
                new PublicServiceRules(procedures),
                "MC",
                new Bilingual("Bộ phận Một cửa Xã Mẫu", "Sample One-Stop Office"),
                new Bilingual("Tiếp nhận hồ sơ", "Applications"),
                new Bilingual("Trưởng bộ phận một cửa", "The head of the office"),
                Demand.of(Assurance.CHIP_DATA_SIGNED),
                CardUse.counter().sending(CardField.RESIDENCE),
                PublicServiceDefaults::consent,
                7);
    }

    /** What people are told; files stay on this machine for so many {@code days}. */
    private static ConsentText consent(int days) {
        return new ConsentText(
                "public-service-2-kept-" + days,
                List.of("application"),
                new Bilingual("Các thông tin trên thẻ mà màn hình này hiện.", "What this screen shows of the card."),
                new Bilingual("Để tiếp nhận và trả kết quả thủ tục hành chính.", "To take and answer an application."),
                new Bilingual(
                        "Máy này xoá hồ sơ sau " + days + " ngày; tệp đã xuất do cơ quan này giữ và xoá.",
                        "This machine erases the file after " + days
                                + " days; what was exported this office keeps and erases."),
                new Bilingual("Chỉ gửi đến hệ thống của cơ quan này.", "Sent to this office's own system only."));
    }

    /** Three procedures that most communes have. */
    public static List<Procedure> procedures() {
        return List.of(
                new Procedure(
                        service("birth-registration", "A", "Đăng ký khai sinh", "Birth registration"),
                        List.of(residence(), line("child-name", "Họ tên của trẻ", "Name of the child"), phone())),
                new Procedure(
                        service("marital-status", "B", "Xác nhận tình trạng hôn nhân", "Certificate of marital status"),
                        List.of(residence(), line("used-for", "Dùng để", "To be used for"), phone())),
                new Procedure(
                        service("certified-copy", "C", "Chứng thực bản sao", "Certified copies"),
                        List.of(line("copies", "Số bản", "Number of copies"))));
    }

    private static Service service(String id, String queue, String vietnamese, String english) {
        return new Service(
                id,
                queue,
                new Bilingual(vietnamese, english),
                new Bilingual("quầy 1, tầng 1", "counter 1, ground floor"));
    }

    private static FormLine residence() {
        return FormLine.of(
                "residence", new Bilingual("Nơi thường trú", "Place of residence"), Optional.of(CardField.RESIDENCE));
    }

    private static FormLine phone() {
        return line("phone", "Điện thoại", "Phone");
    }

    private static FormLine line(String id, String vietnamese, String english) {
        return FormLine.of(id, new Bilingual(vietnamese, english), Optional.empty());
    }
}
