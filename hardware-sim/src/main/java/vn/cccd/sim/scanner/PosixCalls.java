package vn.cccd.sim.scanner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The C library's calls for pseudo-terminals, with the numbers of Linux. */
final class PosixCalls {
    private static final int READ_WRITE = 0x2;
    private static final int NOT_CONTROLLING = 0x100;
    private static final int NON_BLOCKING = 0x800;
    private static final int SET_FLAGS = 4;
    private static final int NOW = 0;
    private static final int TRY_AGAIN = 11;
    private static final int LONGEST_PATH = 128;
    // More than struct termios takes on any Linux.
    private static final int TERMIOS_BYTES = 256;
    private static final int DRAIN_BYTES = 4096;

    private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
    private static final long ERRNO = CAPTURED.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

    private PosixCalls() {}

    /** Throws {@link UnsupportedOperationException} on any system but Linux. */
    static void requireLinux() {
        String system = System.getProperty("os.name", "unknown");
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            throw new UnsupportedOperationException(
                    "the simulated serial scanner needs Linux' pseudo-terminals; this is " + system);
        }
    }

    /** The scanner's end of a new pair; it never blocks. */
    static int openMaster() throws IOException {
        int master = (int) checked("posix_openpt", READ_WRITE | NOT_CONTROLLING);
        checked("grantpt", master);
        checked("unlockpt", master);
        checkedVariadic("fcntl", master, SET_FLAGS, NON_BLOCKING);
        return master;
    }

    /** The path of the computer's end. */
    static String slavePath(int master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(LONGEST_PATH);
            checked("ptsname_r", master, name, (long) LONGEST_PATH);
            return name.getString(0);
        }
    }

    /** The computer's end held open without echo, line editing or any other change to bytes. */
    static int openRaw(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int slave = (int) checkedVariadic("open", arena.allocateFrom(path), READ_WRITE | NOT_CONTROLLING);
            MemorySegment attributes = arena.allocate(TERMIOS_BYTES);
            checked("tcgetattr", slave, attributes);
            call("cfmakeraw", false, false, attributes);
            checked("tcsetattr", slave, NOW, attributes);
            return slave;
        }
    }

    /** How many of {@code bytes} the line took: none when it is full. */
    static int write(int master, byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return (int) Math.max(0, checked("write", master, data, (long) bytes.length));
        }
    }

    /** Throws away what the computer sent. */
    static void drain(int master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(DRAIN_BYTES);
            while (checked("read", master, data, (long) DRAIN_BYTES) > 0) {
                // There may be more.
            }
        }
    }

    static void close(int descriptor) throws IOException {
        checked("close", descriptor);
    }

    /** The result; -1 only for "try again". */
    private static long checked(String function, Object... arguments) throws IOException {
        return checked(function, call(function, false, true, arguments));
    }

    /** The same for {@code open} and {@code fcntl}, whose third argument is variadic. */
    private static long checkedVariadic(String function, Object... arguments) throws IOException {
        return checked(function, call(function, true, true, arguments));
    }

    private static long checked(String function, Result result) throws IOException {
        if (result.value() < 0 && result.errno() != TRY_AGAIN) {
            throw new IOException(function + " failed with errno " + result.errno());
        }
        return result.value();
    }

    private record Result(long value, int errno) {}

    @SuppressWarnings("restricted") // these calls are not reachable in any other way
    private static Result call(String function, boolean variadic, boolean answers, Object... arguments) {
        var linker = Linker.nativeLinker();
        List<Linker.Option> options = new ArrayList<>(List.of(Linker.Option.captureCallState("errno")));
        if (variadic) {
            options.add(Linker.Option.firstVariadicArg(2));
        }
        MemoryLayout[] parameters =
                Arrays.stream(arguments).map(PosixCalls::layout).toArray(MemoryLayout[]::new);
        // read(2) and write(2) answer a long, the others an int.
        boolean wide = "read".equals(function) || "write".equals(function);
        FunctionDescriptor shape = answers
                ? FunctionDescriptor.of(wide ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_INT, parameters)
                : FunctionDescriptor.ofVoid(parameters);
        var handle = linker.downcallHandle(
                linker.defaultLookup().findOrThrow(function), shape, options.toArray(Linker.Option[]::new));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CAPTURED);
            var all = new ArrayList<Object>();
            all.add(state);
            all.addAll(List.of(arguments));
            Object value = handle.invokeWithArguments(all);
            return new Result(
                    value instanceof Number number ? number.longValue() : 0, state.get(ValueLayout.JAVA_INT, ERRNO));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function, e);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer number -> ValueLayout.JAVA_INT;
            case Long number -> ValueLayout.JAVA_LONG;
            default -> ValueLayout.ADDRESS;
        };
    }
}
