package vn.cccd.kiosk.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import vn.cccd.kiosk.device.reader.CodeScanner;
import vn.cccd.kiosk.device.reader.ScannerStation;
import vn.cccd.kiosk.device.reader.TypingScanner;
import vn.cccd.kiosk.settings.ScannerSettings;
import vn.cccd.kiosk.ui.TypedKeys;
import vn.cccd.qr.scanner.camera.CameraPace;
import vn.cccd.qr.scanner.camera.CameraScanner;
import vn.cccd.qr.scanner.camera.Cameras;
import vn.cccd.qr.scanner.camera.FrameCodes;
import vn.cccd.qr.scanner.serial.SerialPorts;
import vn.cccd.qr.scanner.serial.SerialScanner;

/** The scanner that the settings name, and what the window must do for it. */
record ScannerSetup(CodeScanner scanner, Optional<TypedKeys> keys) {
    /** How soon a scanner that was plugged in is noticed. */
    private static final Duration LOOK = Duration.ofMillis(500);

    static ScannerSetup of(ScannerSettings settings) {
        return switch (settings) {
            case ScannerSettings.None none -> new ScannerSetup(CodeScanner.none(), Optional.empty());
            case ScannerSettings.Serial serial ->
                new ScannerSetup(
                        new ScannerStation(new SerialScanner(
                                SerialPorts.system(), serial.port(), serial.framing(), serial.baud(), LOOK)),
                        Optional.empty());
            case ScannerSettings.Camera camera ->
                new ScannerSetup(
                        new ScannerStation(
                                new CameraScanner(Cameras.system(), camera.name(), new FrameCodes(), CameraPace.USUAL)),
                        Optional.empty());
            case ScannerSettings.Typing typing -> {
                var scanner = new TypingScanner();
                yield new ScannerSetup(scanner, Optional.of(keys(scanner)));
            }
        };
    }

    private static TypedKeys keys(TypingScanner scanner) {
        return new TypedKeys() {
            @Override
            public void key(String characters, long nanos, Runnable passOn) {
                scanner.key(characters, nanos, passOn);
            }

            @Override
            public OptionalLong deadline() {
                return scanner.deadline();
            }

            @Override
            public void time(long nanos) {
                scanner.time(nanos);
            }
        };
    }
}
