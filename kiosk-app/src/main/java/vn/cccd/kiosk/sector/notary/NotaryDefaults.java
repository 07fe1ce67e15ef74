package vn.cccd.kiosk.sector.notary;

import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What a notary office is like as long as its settings say nothing else. */
public final class NotaryDefaults {
    private NotaryDefaults() {}

    /** A notary has to know exactly who signs: the chip must have proved to be genuine, and the card must be valid. */
    public static CounterDefaults counter() {
        return new CounterDefaults(
                new NotaryRules(),
                "CC",
                new Bilingual("Văn phòng Công chứng Mẫu", "Sample Notary Office"),
                new Bilingual("Xác thực người ký", "Verification of signatories"),
                new Bilingual("Công chứng viên phụ trách", "The notary in charge"),
                Demand.of(Assurance.CHIP_GENUINE),
                CardUse.counter(),
                NotaryDefaults::consent,
                30);
    }

    /** What people are told; files stay on this machine for so many {@code days}. */
    private static ConsentText consent(int days) {
        return new ConsentText(
                "notary-2-kept-" + days,
                List.of("notarisation"),
                new Bilingual("Các thông tin trên thẻ mà màn hình này hiện.", "What this screen shows of the card."),
                new Bilingual(
                        "Để công chứng giao dịch (Luật Công chứng).",
                        "To notarise a transaction (Law on Notarisation)."),
                new Bilingual(
                        "Máy này xoá hồ sơ sau " + days
                                + " ngày; văn phòng lưu hồ sơ và tệp đã xuất theo Luật Công chứng.",
                        "This machine erases the file after " + days
                                + " days; the office keeps it and what was exported as the Law on Notarisation says."),
                new Bilingual("Chỉ gửi đến hệ thống của văn phòng này.", "Sent to this office's own system only."));
    }
}
