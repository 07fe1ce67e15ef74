package vn.cccd.kiosk.identity;

import java.util.Locale;
import vn.cccd.kiosk.text.Bilingual;

/** What an ID card tells about its holder, in the order in which a clerk reads it. Keys are those of settings and records. */
public enum CardField {
    NUMBER(false, "Số định danh", "ID number"),
    OLD_NUMBER(false, "Số CMND cũ", "Old ID number"),
    FULL_NAME(false, "Họ và tên", "Full name"),
    BIRTH_DATE(false, "Ngày sinh", "Date of birth"),
    SEX(false, "Giới tính", "Sex"),
    NATIONALITY(false, "Quốc tịch", "Nationality"),
    PLACE_OF_ORIGIN(false, "Quê quán", "Place of origin"),
    RESIDENCE(false, "Nơi thường trú", "Place of residence"),
    ISSUE_DATE(false, "Ngày cấp", "Date of issue"),
    EXPIRY_DATE(false, "Có giá trị đến", "Date of expiry"),
    ETHNICITY(true, "Dân tộc", "Ethnicity"),
    RELIGION(true, "Tôn giáo", "Religion"),
    FEATURES(true, "Đặc điểm nhận dạng", "Identifying features"),
    PARENTS(true, "Cha, mẹ", "Parents"),
    SPOUSE(true, "Vợ, chồng", "Spouse");

    private final boolean sensitive;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Bilingual label;

    CardField(boolean sensitive, String vietnamese, String english) {
        this.sensitive = sensitive;
        this.label = new Bilingual(vietnamese, english);
    }

    /** Whether it is neither shown nor kept unless the settings of the sector say why. */
    public boolean sensitive() {
        return sensitive;
    }

    public Bilingual label() {
        return label;
    }

    /** For example {@code place-of-origin}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
