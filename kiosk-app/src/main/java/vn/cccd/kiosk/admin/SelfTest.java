package vn.cccd.kiosk.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderReport;
import vn.cccd.card.pcsc.ServiceState;
import vn.cccd.kiosk.print.PrintOutcome;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.ScannerSettings;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.sync.delivery.HttpProxy;

/** Tries everything that can be tried without a visitor. Takes seconds at most. */
public final class SelfTest {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int HTTPS = 443;
    private static final long LITTLE_ROOM = 500L << 20;
    private static final long MEGABYTE = 1L << 20;

    /** No kiosk of this kind was ever run before. */
    private static final Instant BEFORE_ALL_KIOSKS =
            LocalDate.of(2026, 1, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();

    private final Optional<KioskSettings> settings;
    private final CardReaders readers;
    private final TicketPrinter printer;
    private final Clock clock;

    /** @param settings empty: the program and the machine's readers are tried only */
    public SelfTest(Optional<KioskSettings> settings, CardReaders readers, TicketPrinter printer, Clock clock) {
        this.settings = settings;
        this.readers = readers;
        this.printer = printer;
        this.clock = clock;
    }

    /** What was found, in the order in which it was tried. */
    public List<Fact> run() {
        List<Fact> found = new ArrayList<>();
        found.add(program());
        found.add(clock());
        found.add(reader());
        settings.ifPresent(kiosk -> {
            found.add(scanner(kiosk.scanner()));
            found.add(printer());
            found.add(data(kiosk.data()));
            found.add(keys(kiosk.keys()));
            found.add(trust(kiosk));
            found.add(line(kiosk.backend(), kiosk.options().line().proxy()));
        });
        return List.copyOf(found);
    }

    /** Version of the program and of the Java that runs it. */
    public static Fact program() {
        String own = Optional.ofNullable(SelfTest.class.getPackage().getImplementationVersion())
                .orElse("development");
        return Fact.of(Subject.PROGRAM, Condition.GOOD, "kiosk " + own + ", Java " + Runtime.version());
    }

    private Fact clock() {
        return clock.instant().isBefore(BEFORE_ALL_KIOSKS)
                ? Fact.of(Subject.CLOCK, Condition.BAD, "đồng hồ sai: trước năm 2026", "wrong: before 2026")
                : Fact.of(Subject.CLOCK, Condition.GOOD, clock.instant().toString());
    }

    private Fact reader() {
        ReaderReport report = readers.report();
        if (report.service() != ServiceState.RUNNING) {
            return Fact.of(Subject.READER, Condition.BAD, "dịch vụ PC/SC không chạy", "the PC/SC service does not run");
        }
        List<String> used = report.readers().stream()
                .map(ReaderDescription::name)
                .filter(name -> settings.map(kiosk -> kiosk.usesReader(name)).orElse(true))
                .toList();
        return used.isEmpty()
                ? Fact.of(Subject.READER, Condition.BAD, "không có đầu đọc", "no reader")
                : Fact.of(Subject.READER, Condition.GOOD, String.join(", ", used));
    }

    private static Fact scanner(ScannerSettings scanner) {
        return switch (scanner) {
            case ScannerSettings.None none -> Fact.of(Subject.SCANNER, Condition.NONE, "không có", "none");
            case ScannerSettings.Typing typing ->
                Fact.of(Subject.SCANNER, Condition.NONE, "gõ như bàn phím, không thử được", "types, cannot be tried");
            case ScannerSettings.Camera camera ->
                Fact.of(Subject.SCANNER, Condition.NONE, "máy ảnh, không thử được", "a camera, cannot be tried");
            case ScannerSettings.Serial serial -> port(serial.port());
        };
    }

    private static Fact port(SerialChoice port) {
        if (!(port instanceof SerialChoice.AtPath path)) {
            return Fact.of(Subject.SCANNER, Condition.NONE, port + ", không thử được", port + ", cannot be tried");
        }
        return Files.exists(Path.of(path.path()))
                ? Fact.of(Subject.SCANNER, Condition.GOOD, path.path())
                : Fact.of(Subject.SCANNER, Condition.BAD, "không thấy " + path.path(), path.path() + " is not there");
    }

    private Fact printer() {
        return printer(printer.look());
    }

    /** What a look at the printer says. */
    public static Fact printer(PrintOutcome outcome) {
        return switch (outcome) {
            case PRINTED -> Fact.of(Subject.PRINTER, Condition.GOOD, "sẵn sàng", "ready");
            case NO_PRINTER -> Fact.of(Subject.PRINTER, Condition.NONE, "không có", "none");
            case OUT_OF_PAPER -> Fact.of(Subject.PRINTER, Condition.BAD, "hết giấy", "out of paper");
            case NOT_READY, UNCERTAIN ->
                Fact.of(Subject.PRINTER, Condition.BAD, "không trả lời hoặc chưa sẵn sàng", "no answer, or not ready");
        };
    }

    private static Fact data(Path directory) {
        Path probe = directory.resolve("self-test.tmp");
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
                channel.force(true);
            }
            Files.delete(probe);
            long free = Files.getFileStore(directory).getUsableSpace();
            String megabytes = free / MEGABYTE + " MB";
            return free < LITTLE_ROOM
                    ? Fact.of(Subject.DATA, Condition.ATTENTION, "chỉ còn " + megabytes, "only " + megabytes + " left")
                    : Fact.of(Subject.DATA, Condition.GOOD, "còn " + megabytes, megabytes + " free");
        } catch (IOException unwritable) {
            return Fact.of(Subject.DATA, Condition.BAD, "không ghi được", "not writable");
        }
    }

    private static Fact keys(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                return Fact.of(Subject.KEYS, Condition.ATTENTION, "chưa có khoá", "no keys yet");
            }
            boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
            boolean open = posix && readableByOthers(directory);
            return open
                    ? Fact.of(Subject.KEYS, Condition.BAD, "người khác đọc được khoá", "keys that others can read")
                    : Fact.of(Subject.KEYS, Condition.GOOD, "chỉ máy này đọc được", "for this kiosk only");
        } catch (IOException unreadable) {
            return Fact.of(Subject.KEYS, Condition.BAD, "không đọc được", "not readable");
        }
    }

    private static boolean readableByOthers(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
                if (rights.contains(PosixFilePermission.OTHERS_READ)
                        || rights.contains(PosixFilePermission.GROUP_READ)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Fact trust(KioskSettings kiosk) {
        int lists = kiosk.trust().paths().size();
        return lists == 0 && kiosk.options().bundles().isEmpty()
                ? Fact.of(Subject.TRUST, Condition.ATTENTION, "không có danh sách tin cậy", "no trust list")
                : Fact.of(Subject.TRUST, Condition.GOOD, lists + " tệp trong cấu hình", lists + " in the settings");
    }

    /** Behind a proxy only the way to it can be tried without sending anything. */
    private static Fact line(URI backend, Optional<HttpProxy> proxy) {
        String host = proxy.map(HttpProxy::host).orElse(backend.getHost());
        int port = proxy.map(HttpProxy::port).orElse(backend.getPort() < 0 ? HTTPS : backend.getPort());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), CONNECT_MILLIS);
            return proxy.isPresent()
                    ? Fact.of(Subject.LINE, Condition.GOOD, "proxy trả lời", "the proxy answers")
                    : Fact.of(Subject.LINE, Condition.GOOD, "máy chủ trả lời", "the backend answers");
        } catch (IOException unreachable) {
            return proxy.isPresent()
                    ? Fact.of(
                            Subject.LINE,
                            Condition.ATTENTION,
                            "không tới được proxy; sẽ gửi khi có mạng",
                            "the proxy is out of reach; records wait")
                    : Fact.of(
                            Subject.LINE,
                            Condition.ATTENTION,
                            "không tới được máy chủ; sẽ gửi khi có mạng",
                            "the backend is out of reach; records wait");
        }
    }
}
