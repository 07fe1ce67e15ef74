package vn.cccd.kiosk.sector.lodging;

import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What the reception of a lodging is like as long as its settings say nothing else. */
public final class LodgingDefaults {
    private LodgingDefaults() {}

    /** A guest whose card was only scanned or has expired is notified too, for whoever stays must be: the record says how sure it is. */
    public static CounterDefaults counter() {
        return new CounterDefaults(
                new LodgingRules(),
                "LT",
                new Bilingual("Khách sạn Mẫu", "Sample Hotel"),
                new Bilingual("Thông báo lưu trú", "Notice of stay"),
                new Bilingual("Quản lý ca trực", "The manager on duty"),
                Demand.of(Assurance.QR_UNSIGNED).acceptingExpired(),
                CardUse.counter(),
                LodgingDefaults::consent,
                30);
    }

    /** What people are told; files stay on this machine for so many {@code days}. */
    private static ConsentText consent(int days) {
        return new ConsentText(
                "lodging-2-kept-" + days,
                List.of("notice-of-stay"),
                new Bilingual("Các thông tin trên thẻ mà màn hình này hiện.", "What this screen shows of the card."),
                new Bilingual(
                        "Để thông báo lưu trú với công an cấp xã (Luật Cư trú, điều 30).",
                        "To notify the police of the stay (Law on Residence, article 30)."),
                new Bilingual(
                        "Máy này xoá hồ sơ sau " + days + " ngày; tệp đã xuất do cơ sở này giữ và xoá.",
                        "This machine erases the file after " + days
                                + " days; what was exported this lodging keeps and erases."),
                new Bilingual(
                        "Gửi đến hệ thống của cơ sở này; cơ sở gửi thông báo lưu trú đến công an cấp xã.",
                        "Sent to this lodging's own system; the lodging sends the notice of stay to the police of the commune."));
    }
}
