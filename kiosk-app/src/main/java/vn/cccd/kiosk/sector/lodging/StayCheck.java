package vn.cccd.kiosk.sector.lodging;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.Remark;

/** What is to be said of somebody's stay, wherever it is: its times, and until when it is to be notified. */
public final class StayCheck {
    /** A stay of this or more is no visit any more: temporary residence is to be registered (Law on Residence, article 27). */
    static final Duration LONGEST_STAY = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofHours(1);

    private StayCheck() {}

    /** Remarks on a stay as far as its times are known. */
    public static List<Remark> remarks(
            Party guest, Optional<LocalDateTime> arrival, Optional<LocalDateTime> departure, LocalDateTime now) {
        List<Remark> remarks = new ArrayList<>();
        if (arrival.isPresent() && departure.isPresent()) {
            checkStay(guest, arrival.get(), departure.get(), remarks);
        }
        arrival.ifPresent(at -> checkDeadline(guest, NoticeDeadline.of(at), now, remarks));
        return remarks;
    }

    private static void checkStay(Party guest, LocalDateTime arrival, LocalDateTime departure, List<Remark> remarks) {
        if (!departure.isAfter(arrival)) {
            remarks.add(Remark.stops(guest, "Giờ đi phải sau giờ đến", "Departure is not after arrival"));
        } else if (Duration.between(arrival, departure).compareTo(LONGEST_STAY) >= 0) {
            remarks.add(Remark.warns(
                    guest,
                    "Ở từ 30 ngày: phải đăng ký tạm trú, không chỉ thông báo lưu trú",
                    "30 days or more: temporary residence is to be registered, a notice of stay is not enough"));
        }
    }

    private static void checkDeadline(Party guest, LocalDateTime deadline, LocalDateTime now, List<Remark> remarks) {
        String until = Question.typed(deadline);
        if (now.isAfter(deadline)) {
            remarks.add(Remark.warns(
                    guest, "Đã quá hạn thông báo lưu trú: " + until, "The notice of stay was due: " + until));
        } else if (Duration.between(now, deadline).compareTo(SOON) <= 0) {
            remarks.add(Remark.warns(
                    guest, "Sắp hết hạn thông báo lưu trú: " + until, "The notice of stay is due soon: " + until));
        } else {
            remarks.add(Remark.tells(guest, "Hạn thông báo lưu trú: " + until, "The notice of stay is due: " + until));
        }
    }
}
