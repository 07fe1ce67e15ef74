package vn.cccd.card.pcsc.ffm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The three systems that bring PC/SC with them, or can: where its library is and what it calls its functions.
 *
 * <p>Linux is in daily use. For Windows and macOS everything up to the native call itself is tested, as far as that can be done elsewhere.
 */
public enum PcscPlatform {
    /** pcsclite. */
    LINUX,

    /** {@code winscard.dll}, part of Windows. */
    WINDOWS,

    /** The PCSC framework, part of macOS. Since macOS 11 the file itself is not on disk, and still loads. */
    MACOS;

    /** These take texts; Windows has them twice, with A for the local code page and W for UTF-16. */
    private static final Set<String> WITH_TEXT =
            Set.of("SCardListReaders", "SCardGetStatusChange", "SCardConnect", "SCardStatus");

    /** {@code SCARD_CTL_CODE(3400)}: {@code 0x42000000 + 3400}, on Windows {@code CTL_CODE(FILE_DEVICE_SMARTCARD, 3400, METHOD_BUFFERED, FILE_ANY_ACCESS)}. */
    private static final int FEATURE_REQUEST = 0x42000000 + 3400;

    private static final int FEATURE_REQUEST_OF_WINDOWS = 0x31 << 16 | 3400 << 2;

    /** The system that this program runs on; what is neither Windows nor macOS is taken for one with pcsclite. */
    public static PcscPlatform current() {
        return named(System.getProperty("os.name", ""));
    }

    static PcscPlatform named(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
    }

    PcscLayout layout() {
        return switch (this) {
            case LINUX -> PcscLayout.linux64();
            case WINDOWS -> PcscLayout.windows64();
            case MACOS -> PcscLayout.macos();
        };
    }

    /** Where the library may be: by its name wherever the loader looks, then where it is put. */
    List<String> places() {
        return switch (this) {
            case LINUX ->
                List.of(
                        "libpcsclite.so.1",
                        "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
                        "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
                        "/usr/lib/riscv64-linux-gnu/libpcsclite.so.1",
                        "/usr/lib64/libpcsclite.so.1",
                        "/usr/lib/libpcsclite.so.1",
                        "/lib64/libpcsclite.so.1",
                        "/lib/libpcsclite.so.1",
                        "/usr/local/lib64/libpcsclite.so.1",
                        "/usr/local/lib/libpcsclite.so.1",
                        "/run/current-system/sw/lib/libpcsclite.so.1");
            case WINDOWS -> List.of("winscard", "winscard.dll", "C:\\Windows\\System32\\winscard.dll");
            case MACOS ->
                List.of(
                        "/System/Library/Frameworks/PCSC.framework/PCSC",
                        "/System/Library/Frameworks/PCSC.framework/Versions/Current/PCSC");
        };
    }

    /** The library as a file, where it is one. */
    public Optional<Path> library() {
        return places().stream()
                .map(Path::of)
                .filter(Path::isAbsolute)
                .filter(Files::exists)
                .findFirst();
    }

    /** For the person who must see to it that there is one. */
    String missing() {
        return switch (this) {
            case LINUX ->
                "the PC/SC library libpcsclite.so.1 is not on this machine (Debian and Ubuntu: apt install pcscd libpcsclite1; Fedora: dnf install pcsc-lite pcsc-lite-libs)";
            case WINDOWS ->
                "winscard.dll cannot be loaded; it is part of Windows, with the service \"Smart Card\" (SCardSvr)";
            case MACOS -> "the PCSC framework cannot be loaded; it is part of macOS";
        };
    }

    /** What the library calls a function of the PC/SC specification. */
    String symbol(String function) {
        return switch (this) {
            case LINUX -> function;
            case WINDOWS -> WITH_TEXT.contains(function) ? function + "W" : function;
            // Its SCardControl is an older function with other arguments.
            case MACOS -> function.equals("SCardControl") ? "SCardControl132" : function;
        };
    }

    /** Whether a wait can be woken by a reader that comes or goes; macOS knows no such thing and is looked at again and again. */
    boolean tellsOfReaders() {
        return this != MACOS;
    }

    /** {@code CM_IOCTL_GET_FEATURE_REQUEST} (PC/SC part 10, 2.2). */
    int featureRequest() {
        return this == WINDOWS ? FEATURE_REQUEST_OF_WINDOWS : FEATURE_REQUEST;
    }
}
