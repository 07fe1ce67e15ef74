package vn.cccd.kiosk.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.CardDates;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Family;
import vn.cccd.sim.person.Particulars;
import vn.cccd.sim.person.Sex;

/** As many invented people as a test needs, each the same at every call. */
final class InventedPeople {
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Hữu", "Ngọc", "Đức", "Mỹ", "Quốc");
    private static final List<String> NAMES =
            List.of("An", "Bích", "Cường", "Dũng", "Giang", "Hạnh", "Khôi", "Liễu", "Nghĩa", "Phượng", "Quỳnh");

    private InventedPeople() {}

    /** @param n from 0 to 99,999 */
    static Citizen number(int n) {
        return new Citizen(
                "invented-" + n,
                String.format(Locale.ROOT, "9990900%05d", n),
                pick(FAMILIES, n) + " " + pick(MIDDLES, n) + " " + pick(NAMES, n),
                BirthDate.of(1950 + n % 50, 1 + n % 12, 1 + n % 28),
                n % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                new Particulars(
                        "Kinh",
                        "Không",
                        "Xã Giả, Huyện Mẫu, Hà Nội",
                        "Số " + n + ", Phường Giả, Quận Mẫu, Hà Nội",
                        "Nốt ruồi C: 1cm trên sau mép trái"),
                new Family("Nguyễn Văn Mẫu", "Trần Thị Mẫu", Optional.empty()),
                CardDates.until(LocalDate.of(2021, 6, 1), LocalDate.of(2036, 6, 1)),
                Optional.empty(),
                String.format(Locale.ROOT, "%016X", 0xB0000L + n));
    }

    private static String pick(List<String> words, int n) {
        return words.get(n % words.size());
    }
}
