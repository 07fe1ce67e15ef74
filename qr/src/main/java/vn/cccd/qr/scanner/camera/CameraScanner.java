package vn.cccd.qr.scanner.camera;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.image.RecentSymbols;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.qr.scanner.LoopLife;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;
import vn.cccd.qr.scanner.ScannerLoop;

/**
 * A camera that watches for codes. It may be plugged in at any time, go and come back.
 *
 * <p>One thread takes the newest frame, decodes it and rests: a slow decoder means fewer frames, never a queue of them. A code that is held
 * before the camera is told once.
 */
public final class CameraScanner implements ScannerLoop {
    private static final System.Logger LOG = System.getLogger(CameraScanner.class.getName());

    private final Cameras cameras;
    private final Pattern name;
    private final CodeFinder finder;
    private final CameraPace pace;
    private final GreyFrame frame = new GreyFrame();
    private boolean stumbled;

    /** @param name of the camera; a match anywhere in its name will do */
    public CameraScanner(Cameras cameras, Pattern name, CodeFinder finder, CameraPace pace) {
        this.cameras = cameras;
        this.name = name;
        this.finder = finder;
        this.pace = pace;
    }

    @Override
    public ScanSource source() {
        return new ScanSource(ScanSource.Kind.CAMERA, name.pattern());
    }

    @Override
    public void run(Consumer<ScanEvent> events, LoopLife life) {
        Optional<Absence> told = Optional.empty();
        while (life.goesOn()) {
            switch (cameras.open(name)) {
                case Cameras.Opening.Opened opened -> {
                    watch(opened.camera(), events, life);
                    told = Optional.of(Absence.NOT_FOUND);
                }
                case Cameras.Opening.Missing missing -> {
                    if (told.filter(missing.why()::equals).isEmpty()) {
                        events.accept(new ScanEvent.ScannerGone(source(), missing.why()));
                        told = Optional.of(missing.why());
                    }
                }
            }
            life.rest(pace.look());
        }
    }

    private void watch(FrameSource opened, Consumer<ScanEvent> events, LoopLife life) {
        try (FrameSource camera = opened) {
            var from = new ScanSource(ScanSource.Kind.CAMERA, camera.name());
            var recent = new RecentSymbols(() -> Instant.EPOCH.plusNanos(frame.nanos()), pace.repeat());
            events.accept(new ScanEvent.ScannerArrived(from));
            while (life.goesOn()) {
                long start = life.nanos();
                switch (camera.look(frame, start)) {
                    case FRAME -> tell(from, recent, events);
                    case NOTHING_NEW -> {}
                    case GONE -> {
                        events.accept(new ScanEvent.ScannerGone(from, Absence.UNPLUGGED));
                        return;
                    }
                }
                life.rest(pace.frame().minus(Duration.ofNanos(life.nanos() - start)));
            }
        }
    }

    private void tell(ScanSource from, RecentSymbols recent, Consumer<ScanEvent> events) {
        for (Bytes content : codes()) {
            if (recent.isNew(content)) {
                events.accept(new ScanEvent.Scanned(from, content));
            }
        }
    }

    /** One frame that a decoder stumbles over is one frame less. */
    private List<Bytes> codes() {
        try {
            return finder.find(frame);
        } catch (RuntimeException fault) {
            if (!stumbled) {
                stumbled = true;
                LOG.log(
                        WARNING,
                        "a frame could not be decoded, others may follow: "
                                + fault.getClass().getName());
            }
            return List.of();
        }
    }
}
