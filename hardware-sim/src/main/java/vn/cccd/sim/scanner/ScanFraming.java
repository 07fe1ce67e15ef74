package vn.cccd.sim.scanner;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;

/** What a scanner puts around a scan. */
public record ScanFraming(Bytes prefix, Bytes suffix) {
    private static final Bytes CARRIAGE_RETURN = Bytes.of('\r');
    private static final Bytes LINE_FEED = Bytes.of('\n');

    /** {@code none}: only a pause tells where a scan ends. */
    public static final ScanFraming NONE = new ScanFraming(Bytes.empty(), Bytes.empty());
    /** {@code cr}: as most scanners leave the factory. */
    public static final ScanFraming CR = new ScanFraming(Bytes.empty(), CARRIAGE_RETURN);
    /** {@code lf}. */
    public static final ScanFraming LF = new ScanFraming(Bytes.empty(), LINE_FEED);
    /** {@code crlf}. */
    public static final ScanFraming CRLF = new ScanFraming(Bytes.empty(), Bytes.join(CARRIAGE_RETURN, LINE_FEED));
    /** {@code stx-etx}: 02 before, 03 behind. */
    public static final ScanFraming STX_ETX = new ScanFraming(Bytes.of(0x02), Bytes.of(0x03));
    /** {@code aim-cr}: the symbology identifier of a QR code before, CR behind (ISO/IEC 15424). */
    public static final ScanFraming AIM_CR = new ScanFraming(Bytes.of(']', 'Q', '1'), CARRIAGE_RETURN);

    private static final Map<String, ScanFraming> NAMED =
            new TreeMap<>(Map.of("none", NONE, "cr", CR, "lf", LF, "crlf", CRLF, "stx-etx", STX_ETX, "aim-cr", AIM_CR));

    /**
     * The framing of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ScanFraming named(String text) {
        ScanFraming framing = NAMED.get(text.toLowerCase(Locale.ROOT));
        if (framing == null) {
            throw new IllegalArgumentException(
                    "no framing: '" + text + "'; there are " + String.join(", ", NAMED.keySet()));
        }
        return framing;
    }

    /** {@code content} as it goes over the line. */
    public Bytes around(Bytes content) {
        return Bytes.join(prefix, content, suffix);
    }
}
