package vn.cccd.kiosk.ui;

import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;

/** An invented hospital for pictures of the screens. */
final class SampleSite {
    static final Service CARDIOLOGY = new Service(
            "cardiology",
            "A",
            new Bilingual("Phòng khám Tim mạch", "Cardiology"),
            new Bilingual("tầng 2, phòng 214", "2nd floor, room 214"));

    private SampleSite() {}

    static Site hospital() {
        return new Site(
                Sector.HOSPITAL,
                "BV",
                new Bilingual("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
                new Bilingual("Đăng ký khám bệnh", "Outpatient registration"),
                new Bilingual("Quầy tiếp đón số 3, tầng 1", "Reception desk 3, ground floor"),
                Demand.of(Assurance.QR_UNSIGNED).acceptingUnknownIssuers().acceptingExpired(),
                CardUse.least(),
                consent(),
                services());
    }

    static ConsentText consent() {
        return new ConsentText(
                "hospital-1",
                List.of("patient-registration"),
                new Bilingual(
                        "Họ tên, ngày sinh, giới tính, số định danh và ảnh chân dung trong chip.",
                        "Name, date of birth, sex, ID number and the portrait in the chip."),
                new Bilingual(
                        "Đăng ký khám bệnh hôm nay và tìm đúng hồ sơ bệnh án của bạn.",
                        "To register you for today and to find your medical record."),
                new Bilingual(
                        "Trên máy này: đến khi gửi xong. Tại bệnh viện: theo quy định về hồ sơ bệnh án.",
                        "On this machine: until it was sent. At the hospital: as the law on medical records says."),
                new Bilingual(
                        "Chỉ gửi cho hệ thống tiếp đón của bệnh viện. Không bán, không dùng để quảng cáo.",
                        "Only to the reception system of this hospital. Never sold, never used for advertising."));
    }

    private static List<Service> services() {
        return List.of(
                CARDIOLOGY,
                service(
                        "general",
                        "B",
                        "Khám tổng quát",
                        "General medicine",
                        "tầng 1, phòng 105",
                        "ground floor, room 105"),
                service("eye", "C", "Phòng khám Mắt", "Ophthalmology", "tầng 3, phòng 302", "3rd floor, room 302"),
                service(
                        "ent",
                        "D",
                        "Phòng khám Tai – Mũi – Họng",
                        "Ear, nose and throat",
                        "tầng 3, phòng 310",
                        "3rd floor, room 310"),
                service(
                        "paediatrics",
                        "E",
                        "Phòng khám Nhi",
                        "Paediatrics",
                        "toà nhà B, tầng 1, phòng 12",
                        "building B, ground floor, room 12"),
                service(
                        "laboratory",
                        "X",
                        "Xét nghiệm máu",
                        "Blood test",
                        "tầng 1, phòng 118",
                        "ground floor, room 118"));
    }

    private static Service service(
            String id, String queue, String vietnamese, String english, String place, String placeEnglish) {
        return new Service(id, queue, new Bilingual(vietnamese, english), new Bilingual(place, placeEnglish));
    }
}
