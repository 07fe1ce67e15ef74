package vn.cccd.sim.reader;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** This process' environment as C libraries see it, which Java itself only reads. */
final class ProcessEnvironment {
    private static final int OVERWRITE = 1;

    private ProcessEnvironment() {}

    @SuppressWarnings("restricted") // setenv(3) is not reachable in any other way
    static void set(String name, String value) {
        var linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int code = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), OVERWRITE);
            if (code != 0) {
                throw new IllegalArgumentException("setenv refuses " + name);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setenv", e);
        }
    }
}
