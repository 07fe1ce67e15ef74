package vn.cccd.kiosk.sector.lodging;

import java.util.List;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.counter.Party;

/** A notice of stay as a row, in the order in which the declaration portal asks for it. */
public final class StayDeclaration {
    public static final List<String> HEADINGS = List.of(
            "STT",
            "Họ và tên",
            "Ngày, tháng, năm sinh",
            "Giới tính",
            "Quốc tịch",
            "Loại giấy tờ",
            "Số giấy tờ",
            "Nơi thường trú",
            "Thời gian đến",
            "Thời gian đi",
            "Lý do lưu trú",
            "Phòng");

    private StayDeclaration() {}

    /** One guest; times as they were typed, the reason in Vietnamese words. */
    public static List<String> row(
            int number, Party guest, String arrival, String departure, String reason, String room) {
        return List.of(
                Integer.toString(number),
                guest.identity().person().fullName(),
                guest.fields().text(CardField.BIRTH_DATE).orElse(""),
                guest.fields().text(CardField.SEX).orElse(""),
                guest.fields().text(CardField.NATIONALITY).orElse(""),
                "Thẻ căn cước",
                guest.identity().person().number().digits(),
                guest.fields().text(CardField.RESIDENCE).orElse(""),
                arrival,
                departure,
                reason,
                room);
    }
}
