package vn.cccd.kiosk.sector.hospital;

import java.util.List;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.text.Bilingual;

/** What the reception of a hospital is like as long as its settings say nothing else. */
public final class ReceptionDefaults {
    private ReceptionDefaults() {}

    /** Reception for {@code services}; a patient without the card at hand is received too: the record says how sure it is. */
    public static CounterDefaults counter(List<Service> services) {
        return new CounterDefaults(
                new ReceptionRules(services),
                "BV",
                new Bilingual("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
                new Bilingual("Tiếp đón người bệnh", "Patient reception"),
                new Bilingual("Trưởng ca tiếp đón", "The head of reception"),
                HospitalDefaults.demand(),
                CardUse.counter(),
                ReceptionDefaults::consent,
                7);
    }

    /** What people are told; files stay on this machine for so many {@code days}. */
    private static ConsentText consent(int days) {
        return new ConsentText(
                "hospital-reception-2-kept-" + days,
                List.of("patient-registration", "notice-of-stay"),
                new Bilingual("Các thông tin trên thẻ mà màn hình này hiện.", "What this screen shows of the card."),
                new Bilingual(
                        "Để đăng ký khám bệnh; người ở lại qua đêm được thông báo lưu trú (Luật Cư trú, điều 30).",
                        "To register you; who stays overnight is notified to the police (Law on Residence, article 30)."),
                new Bilingual(
                        "Máy này xoá hồ sơ sau " + days + " ngày; tệp đã xuất do bệnh viện giữ và xoá.",
                        "This machine erases the file after " + days
                                + " days; what was exported the hospital keeps and erases."),
                new Bilingual(
                        "Gửi đến hệ thống của bệnh viện này; người ở lại qua đêm được bệnh viện thông báo lưu trú đến công an cấp xã.",
                        "Sent to this hospital's own system; of who stays overnight the hospital notifies the police of the commune."));
    }
}
