package vn.cccd.kiosk.sector.business;

import java.time.Period;
import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What the desk of a business is like as long as its settings say nothing else. */
public final class BusinessDefaults {
    private BusinessDefaults() {}

    /** A customer counts when the chip has proved to be genuine and the card is still valid; the kept time is for files whose purpose is not known any more. */
    public static CounterDefaults counter(List<Purpose> purposes) {
        return new CounterDefaults(
                new BusinessRules(purposes),
                "DN",
                new Bilingual("Công ty Tài chính Mẫu", "Sample Finance Company"),
                new Bilingual("Nhận biết khách hàng", "Know your customer"),
                new Bilingual("Phụ trách tuân thủ", "The compliance officer"),
                Demand.of(Assurance.CHIP_GENUINE),
                CardUse.counter(),
                days -> consent(),
                1);
    }

    /** What people are told, whatever the time of their purpose is. */
    private static ConsentText consent() {
        return new ConsentText(
                "business-2",
                List.of("customer-identification"),
                new Bilingual("Các thông tin trên thẻ mà màn hình này hiện.", "What this screen shows of the card."),
                new Bilingual(
                        "Để nhận biết khách hàng cho mục đích ghi trong hồ sơ.",
                        "To identify the customer for the purpose named in the file."),
                new Bilingual(
                        "Máy này xoá hồ sơ khi hết thời hạn của mục đích; tệp đã xuất do doanh nghiệp giữ và xoá.",
                        "This machine erases the file when the time of its purpose is over; what was exported the business keeps and erases."),
                new Bilingual(
                        "Chỉ gửi đến hệ thống của doanh nghiệp này.", "Sent to this business's own system only."));
    }

    /** Purposes of an invented business. */
    public static List<Purpose> purposes() {
        return List.of(
                new Purpose("open-account", new Bilingual("Mở tài khoản", "Opening an account"), Period.ofDays(30)),
                new Purpose("loan", new Bilingual("Vay tiêu dùng", "Consumer loan"), Period.ofDays(90)),
                new Purpose("sim", new Bilingual("Đăng ký thuê bao", "SIM registration"), Period.ofDays(7)));
    }
}
