package vn.cccd.qr.scanner.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cccd.qr.scanner.Absence;

/**
 * Serial ports through jSerialComm, which stays in this class.
 *
 * <p>Its native part is unpacked once to {@code jSerialComm/<version>} in the directory for temporary files and used again at the next
 * start; where other people have accounts, give the process a directory of its own with {@code -Djava.io.tmpdir} (any other program of
 * theirs could put a library of that name there first), or point {@code -DjSerialComm.library.path} at an installed copy.
 */
final class SystemSerialPorts implements SerialPorts {
    private static final int BUFFER = 64 * 1024;
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    // ENOENT, EACCES and EBUSY; Windows counts "not found" alike and has one number for the others.
    private static final int NOT_FOUND = 2;
    private static final Set<Integer> NOT_ALLOWED = WINDOWS ? Set.of(5) : Set.of(13, 16);

    @Override
    public List<SerialDevice> list() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(SystemSerialPorts::described)
                .toList();
    }

    @Override
    public Opening open(SerialChoice choice, int baud) {
        return switch (choice) {
            case SerialChoice.AtPath at -> at(at.path(), baud);
            case SerialChoice several ->
                Arrays.stream(SerialPort.getCommPorts())
                        .filter(port -> several.fits(described(port)))
                        .findFirst()
                        .map(port -> open(port, baud))
                        .orElse(new Opening.Missing(Absence.NOT_FOUND));
        };
    }

    private static Opening at(String path, int baud) {
        try {
            if (path.startsWith("/") && !Files.exists(Path.of(path))) {
                return new Opening.Missing(Absence.NOT_FOUND);
            }
            return open(SerialPort.getCommPort(path), baud);
        } catch (SerialPortInvalidPortException | InvalidPathException gone) {
            return new Opening.Missing(Absence.NOT_FOUND);
        }
    }

    private static Opening open(SerialPort port, int baud) {
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) PATIENCE.toMillis(), 0);
        if (port.openPort(0, BUFFER, BUFFER)) {
            return new Opening.Opened(new OpenPort(port));
        }
        int error = port.getLastErrorCode();
        if (error == NOT_FOUND) {
            return new Opening.Missing(Absence.NOT_FOUND);
        }
        return new Opening.Missing(NOT_ALLOWED.contains(error) ? Absence.NOT_ALLOWED : Absence.UNUSABLE);
    }

    private static SerialDevice described(SerialPort port) {
        int vendor = port.getVendorID();
        int product = port.getProductID();
        return new SerialDevice(
                port.getSystemPortPath(),
                port.getPortDescription() + " " + port.getManufacturer(),
                vendor > 0 && product >= 0 ? Optional.of(new SerialDevice.UsbId(vendor, product)) : Optional.empty());
    }

    private record OpenPort(SerialPort port) implements SerialLine {
        @Override
        public String device() {
            return port.getSystemPortPath();
        }

        @Override
        public int read(byte[] into) {
            int count = port.readBytes(into, into.length);
            return count < 0 ? GONE : count;
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
