package vn.cccd.sim.person;

import static vn.cccd.sim.person.Sex.FEMALE;
import static vn.cccd.sim.person.Sex.MALE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people of the simulated world. */
public final class Citizens {
    /** The sample person whose chip, code and machine-readable zone are given byte for byte in public descriptions of the card. */
    public static final Citizen NGUYEN_VAN_A = new Citizen(
            "nguyen-van-a",
            "999090000123",
            "Nguyễn Văn A",
            BirthDate.of(1990, 1, 1),
            MALE,
            new Particulars(
                    "Kinh",
                    "Không",
                    "Xã Giả, Huyện Mẫu, Hà Nội",
                    "Số 1, Phường Giả, Quận Mẫu, Hà Nội",
                    "Nốt ruồi C: 1cm trên sau mép trái"),
            new Family("Nguyễn Văn B", "Trần Thị C", Optional.empty()),
            CardDates.until(LocalDate.of(2021, 3, 15), LocalDate.of(2030, 1, 1)),
            Optional.empty(),
            "0123456789ABCDEF");

    /** A card for life, a former number and a husband. */
    public static final Citizen NGUYEN_THI_ANH_NGUYET = new Citizen(
            "nguyen-thi-anh-nguyet",
            "999157000124",
            "Nguyễn Thị Ánh Nguyệt",
            BirthDate.of(1957, 3, 8),
            FEMALE,
            new Particulars(
                    "Kinh",
                    "Phật giáo",
                    "Xã Giả, Huyện Mẫu, Nam Định",
                    "Ngõ 2, Đường Ví Dụ, Phường Giả, Nam Định",
                    "Sẹo chấm C: 2cm dưới trước đuôi mắt phải"),
            new Family("Nguyễn Hữu Thọ Mẫu", "Đỗ Thị Ngữ", Optional.of("Trần Văn Đạt")),
            CardDates.forLife(LocalDate.of(2021, 5, 10)),
            Optional.of("012345678"),
            "00000000000A0124");

    /** Never had an older number. */
    public static final Citizen TRAN_THI_NGOC_DIEM = new Citizen(
            "tran-thi-ngoc-diem",
            "999188000125",
            "Trần Thị Ngọc Diễm",
            BirthDate.of(1988, 10, 20),
            FEMALE,
            new Particulars(
                    "Kinh",
                    "Công giáo",
                    "Phường Giả, Thị xã Mẫu, Bến Tre",
                    "Ấp 3, Xã Ví Dụ, Huyện Mẫu, Bến Tre",
                    "Nốt ruồi cách 1cm dưới khoé miệng phải"),
            new Family("Trần Văn Đệ", "Lê Thị Ửng", Optional.empty()),
            CardDates.until(LocalDate.of(2022, 2, 2), LocalDate.of(2028, 10, 20)),
            Optional.empty(),
            "00000000000A0125");

    /** Fourteen years old at the end of 2026. */
    public static final Citizen LE_HOANG_MINH_DUC = new Citizen(
            "le-hoang-minh-duc",
            "999212000126",
            "Lê Hoàng Minh Đức",
            BirthDate.of(2012, 5, 19),
            MALE,
            new Particulars(
                    "Kinh",
                    "Không",
                    "Phường Giả, Thành phố Mẫu, Huế",
                    "Kiệt 4, Đường Ví Dụ, Phường Giả, Huế",
                    "Sẹo chấm C: 1cm trên trước đầu lông mày trái"),
            new Family("Lê Hoàng Ân", "Phan Thị Mỹ Lệ", Optional.empty()),
            CardDates.until(LocalDate.of(2026, 6, 1), LocalDate.of(2037, 5, 19)),
            Optional.empty(),
            "00000000000A0126");

    /** A name of one word. */
    public static final Citizen DUOM = new Citizen(
            "duom",
            "999179000127",
            "Đượm",
            BirthDate.of(1979, 7, 15),
            FEMALE,
            new Particulars(
                    "Xơ Đăng",
                    "Tin lành",
                    "Xã Giả, Huyện Mẫu, Kon Tum",
                    "Thôn 5, Xã Giả, Huyện Mẫu, Kon Tum",
                    "Nốt ruồi C: 3cm dưới trước đuôi mắt trái"),
            new Family("Điểu", "Ỷ", Optional.empty()),
            CardDates.until(LocalDate.of(2021, 8, 20), LocalDate.of(2039, 7, 15)),
            Optional.of("012345679"),
            "00000000000A0127");

    /** A name longer than a line of the card's machine-readable zone. */
    public static final Citizen CONG_TANG_TON_NU_YEN_NHI = new Citizen(
            "cong-tang-ton-nu-yen-nhi",
            "999195000128",
            "Công Tằng Tôn Nữ Phương Thảo Hoàng Yến Nhi",
            BirthDate.of(1995, 12, 31),
            FEMALE,
            new Particulars(
                    "Kinh",
                    "Phật giáo",
                    "Xã Giả, Huyện Mẫu, Thừa Thiên Huế",
                    "Số 66, Đường Ví Dụ, Phường Giả, Thành phố Mẫu, Huế",
                    "Nốt ruồi C: 2cm trên sau cánh mũi phải"),
            new Family("Tôn Thất Vĩnh Mẫu", "Nguyễn Khoa Diệu Ý", Optional.empty()),
            CardDates.until(LocalDate.of(2022, 1, 15), LocalDate.of(2035, 12, 31)),
            Optional.of("012345680"),
            "00000000000A0128");

    /** The card had to be changed in 2023. */
    public static final Citizen DANG_HUU_KY = new Citizen(
            "dang-huu-ky",
            "999098000129",
            "Đặng Hữu Kỷ",
            BirthDate.of(1998, 5, 1),
            MALE,
            new Particulars(
                    "Kinh",
                    "Không",
                    "Xã Giả, Huyện Mẫu, Nghệ An",
                    "Xóm 7, Xã Ví Dụ, Huyện Mẫu, Nghệ An",
                    "Sẹo chấm C: 1,5cm dưới sau khoé mắt trái"),
            new Family("Đặng Quốc Tuỳ", "Hồ Thị Nhữ", Optional.empty()),
            CardDates.until(LocalDate.of(2021, 4, 15), LocalDate.of(2023, 5, 1)),
            Optional.of("012345681"),
            "00000000000A0129");

    /** Married; issued in the two years before the fortieth birthday, so it runs to the sixtieth. */
    public static final Citizen VO_THI_MY_DUYEN = new Citizen(
            "vo-thi-my-duyen",
            "999185000130",
            "Võ Thị Mỹ Duyên",
            BirthDate.of(1985, 2, 17),
            FEMALE,
            new Particulars(
                    "Kinh",
                    "Cao Đài",
                    "Xã Giả, Huyện Mẫu, Tây Ninh",
                    "Tổ 8, Ấp Ví Dụ, Xã Giả, Huyện Mẫu, Tây Ninh",
                    "Nốt ruồi C: 1cm trên trước mép phải"),
            new Family("Võ Văn Nghĩa Mẫu", "Huỳnh Thị Bưởi", Optional.of("Huỳnh Ngọc Ẩn")),
            CardDates.until(LocalDate.of(2024, 7, 15), LocalDate.of(2045, 2, 17)),
            Optional.of("012345682"),
            "00000000000A0130");

    /** Issued at 58: for life. */
    public static final Citizen BUI_DINH_UOC = new Citizen(
            "bui-dinh-uoc",
            "999066000131",
            "Bùi Đình Ước",
            BirthDate.of(1966, 9, 9),
            MALE,
            new Particulars(
                    "Mường",
                    "Không",
                    "Xã Giả, Huyện Mẫu, Hòa Bình",
                    "Bản 9, Xã Ví Dụ, Huyện Mẫu, Hòa Bình",
                    "Sẹo mổ cách 2cm trên sau đuôi lông mày phải"),
            new Family("Bùi Văn Khoẻ", "Quách Thị Ẻn", Optional.of("Đinh Thị Thưởng")),
            CardDates.forLife(LocalDate.of(2025, 1, 20)),
            Optional.of("012345683"),
            "00000000000A0131");

    /** Born in this century. */
    public static final Citizen HOANG_THI_THUY_TIEN = new Citizen(
            "hoang-thi-thuy-tien",
            "999303000132",
            "Hoàng Thị Thuỷ Tiên",
            BirthDate.of(2003, 11, 23),
            FEMALE,
            new Particulars(
                    "Tày",
                    "Không",
                    "Xã Giả, Huyện Mẫu, Lạng Sơn",
                    "Khối 10, Phường Ví Dụ, Thành phố Mẫu, Lạng Sơn",
                    "Nốt ruồi C: 2,5cm dưới sau khoé miệng trái"),
            new Family("Hoàng Văn Vữn", "Nông Thị Bẩy", Optional.empty()),
            CardDates.until(LocalDate.of(2021, 12, 1), LocalDate.of(2028, 11, 23)),
            Optional.empty(),
            "00000000000A0132");

    /** Born on 29 February. */
    public static final Citizen LY_A_SUNG = new Citizen(
            "ly-a-sung",
            "999092000133",
            "Lý A Sủng",
            BirthDate.of(1992, 2, 29),
            MALE,
            new Particulars(
                    "Mông",
                    "Không",
                    "Xã Giả, Huyện Mẫu, Lào Cai",
                    "Thôn Ví Dụ, Xã Giả, Huyện Mẫu, Lào Cai",
                    "Sẹo chấm C: 3cm trên sau đầu lông mày phải"),
            new Family("Lý A Tủa", "Giàng Thị Mỷ", Optional.empty()),
            CardDates.until(LocalDate.of(2022, 3, 1), LocalDate.of(2032, 2, 29)),
            Optional.of("012345684"),
            "00000000000A0133");

    /** Issued in the two years before the twenty-fifth birthday, so it runs to the fortieth. */
    public static final Citizen NGUYEN_DO_KHANH_QUYNH = new Citizen(
            "nguyen-do-khanh-quynh",
            "999301000134",
            "Nguyễn Đỗ Khánh Quỳnh",
            BirthDate.of(2001, 1, 31),
            FEMALE,
            new Particulars(
                    "Kinh",
                    "Không",
                    "Phường Giả, Quận Mẫu, Hải Phòng",
                    "Căn hộ 12.03, Toà B, Phường Ví Dụ, Quận Mẫu, Hải Phòng",
                    "Nốt ruồi C: 1cm dưới trước cánh mũi trái"),
            new Family("Nguyễn Thế Vỹ", "Đỗ Thị Ngọc Mẫn", Optional.empty()),
            CardDates.until(LocalDate.of(2024, 8, 12), LocalDate.of(2041, 1, 31)),
            Optional.empty(),
            "00000000000A0134");

    /** A name with an apostrophe and with đ inside a word. */
    public static final Citizen H_BICH_NIE_KDAM = new Citizen(
            "h-bich-nie-kdam",
            "999183000135",
            "H’Bích Niê Kđăm",
            BirthDate.of(1983, 4, 12),
            FEMALE,
            new Particulars(
                    "Ê Đê",
                    "Tin lành",
                    "Xã Giả, Huyện Mẫu, Đắk Lắk",
                    "Buôn Ví Dụ, Xã Giả, Huyện Mẫu, Đắk Lắk",
                    "Nốt ruồi C: 2cm trên trước đuôi mắt phải"),
            new Family("Y Thắng Mlô", "H’Lưỡng Niê Kđăm", Optional.of("Y Đức Ayŭn")),
            CardDates.until(LocalDate.of(2023, 9, 5), LocalDate.of(2043, 4, 12)),
            Optional.of("012345685"),
            "00000000000A0135");

    private static final List<Citizen> ALL = List.of(
            NGUYEN_VAN_A,
            NGUYEN_THI_ANH_NGUYET,
            TRAN_THI_NGOC_DIEM,
            LE_HOANG_MINH_DUC,
            DUOM,
            CONG_TANG_TON_NU_YEN_NHI,
            DANG_HUU_KY,
            VO_THI_MY_DUYEN,
            BUI_DINH_UOC,
            HOANG_THI_THUY_TIEN,
            LY_A_SUNG,
            NGUYEN_DO_KHANH_QUYNH,
            H_BICH_NIE_KDAM);

    private Citizens() {}

    /** Everyone, always in the same order. */
    public static List<Citizen> all() {
        return ALL;
    }

    /** The person with this {@linkplain Citizen#slug slug}. */
    public static Optional<Citizen> named(String slug) {
        return ALL.stream().filter(citizen -> citizen.slug().equals(slug)).findFirst();
    }
}
