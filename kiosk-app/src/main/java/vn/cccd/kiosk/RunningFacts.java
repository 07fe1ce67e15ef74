package vn.cccd.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.admin.AdminJson;
import vn.cccd.kiosk.admin.Condition;
import vn.cccd.kiosk.admin.DeviceFacts;
import vn.cccd.kiosk.admin.Fact;
import vn.cccd.kiosk.admin.FactSheet;
import vn.cccd.kiosk.admin.KioskFacts;
import vn.cccd.kiosk.admin.RecentFailures;
import vn.cccd.kiosk.admin.SelfTest;
import vn.cccd.kiosk.admin.Subject;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.DeliveryStatus;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferenceStatus;

/** What the hidden door tells of the running kiosk. */
final class RunningFacts implements KioskFacts {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final KioskSettings settings;
    private final Kiosk kiosk;
    private final SyncClient sync;
    private final Published published;
    private final SelfTest selfTest;
    private final Clock clock;
    private final RecentFailures failures = new RecentFailures();

    RunningFacts(
            KioskSettings settings, Kiosk kiosk, SyncClient sync, Published published, SelfTest selfTest, Clock clock) {
        this.settings = settings;
        this.kiosk = kiosk;
        this.sync = sync;
        this.published = published;
        this.selfTest = selfTest;
        this.clock = clock;
        kiosk.listen(failures);
    }

    @Override
    public FactSheet sheet() {
        DeliveryStatus status = sync.status();
        List<Fact> facts = new ArrayList<>();
        facts.addAll(DeviceFacts.of(
                kiosk.model().troubles(),
                settings.scanner(),
                settings.options().selfService().printer().isPresent()));
        facts.add(queue(status));
        facts.add(quarantine(status));
        facts.add(line(status));
        facts.add(published.status().map(this::trust).orElseGet(this::trustOfSettings));
        facts.add(clock(status));
        facts.add(SelfTest.program());
        return new FactSheet(facts, failures.list());
    }

    private static Fact queue(DeliveryStatus status) {
        boolean filling = status.pending() + status.quarantined() > status.capacity() / 2;
        return fact(
                Subject.QUEUE,
                filling ? Condition.ATTENTION : Condition.GOOD,
                status.pending() + " chờ gửi, " + status.sent() + " đã gửi",
                status.pending() + " waiting, " + status.sent() + " sent");
    }

    private static Fact quarantine(DeliveryStatus status) {
        return status.quarantined() == 0
                ? fact(Subject.QUARANTINE, Condition.GOOD, "không có", "none")
                : fact(
                        Subject.QUARANTINE,
                        Condition.BAD,
                        status.quarantined() + " bị máy chủ từ chối",
                        status.quarantined() + " refused by the backend");
    }

    private static Fact line(DeliveryStatus status) {
        return switch (status.connection()) {
            case ONLINE -> fact(Subject.LINE, Condition.GOOD, "có mạng", "online");
            case UNKNOWN -> fact(Subject.LINE, Condition.NONE, "chưa gửi gì", "nothing sent yet");
            case UNREACHABLE -> fact(Subject.LINE, Condition.ATTENTION, "không tới được máy chủ", "out of reach");
            case CREDENTIALS_REFUSED ->
                fact(Subject.LINE, Condition.BAD, "máy chủ không nhận máy này", "this kiosk is not accepted");
            case STOPPED -> fact(Subject.LINE, Condition.BAD, "đã dừng gửi", "stopped: the call was refused");
        };
    }

    private Fact trust(ReferenceStatus status) {
        ReferenceStatus.OfName list = status.of(ReferenceName.TRUST);
        Optional<Duration> age = list.age(clock.instant());
        if (list.version().isEmpty() || age.isEmpty()) {
            return fact(Subject.TRUST, Condition.ATTENTION, "chưa nhận được", "not received yet");
        }
        String version = list.version().getAsLong() + "";
        long hours = age.get().toHours();
        return fact(
                Subject.TRUST,
                list.expired() ? Condition.BAD : Condition.GOOD,
                "bản " + version + ", xác nhận " + hours + " giờ trước",
                "version " + version + ", confirmed " + hours + " h ago");
    }

    private Fact trustOfSettings() {
        int paths = settings.trust().paths().size();
        return fact(
                Subject.TRUST,
                paths == 0 ? Condition.ATTENTION : Condition.GOOD,
                paths + " tệp trong cấu hình",
                paths + " in the settings");
    }

    private static Fact clock(DeliveryStatus status) {
        Optional<Long> ahead = status.clock().ahead().map(Duration::toSeconds);
        return switch (status.clock().confidence()) {
            case SYNCHRONISED -> fact(Subject.CLOCK, Condition.GOOD, "đúng giờ máy chủ", "agrees with the backend");
            case DRIFTING ->
                fact(
                        Subject.CLOCK,
                        Condition.ATTENTION,
                        "lệch " + ahead.orElse(0L) + " giây",
                        "off by " + ahead.orElse(0L) + " s");
            case UNKNOWN -> fact(Subject.CLOCK, Condition.NONE, "chưa so được", "not compared yet");
        };
    }

    private static Fact fact(Subject subject, Condition condition, String vietnamese, String english) {
        return new Fact(subject, condition, new Bilingual(vietnamese, english));
    }

    @Override
    public List<Fact> selfTest() {
        return selfTest.run();
    }

    @Override
    public String writeDiagnostics() throws IOException {
        Path directory = Files.createDirectories(settings.data().resolve("diagnostics"));
        String name = "diagnostics-" + STAMP.format(LocalDateTime.now(clock)) + ".json";
        String document = AdminJson.diagnostics(clock, Optional.of(settings), sheet(), selfTest.run())
                .toPrettyString();
        Files.writeString(directory.resolve(name), document);
        return directory.resolve(name).toString();
    }

    @Override
    public void endVisit() {
        kiosk.post(new Event.StaffCame());
    }
}
