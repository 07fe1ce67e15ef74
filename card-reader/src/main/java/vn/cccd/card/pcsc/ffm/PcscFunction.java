package vn.cccd.card.pcsc.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** One function of the PC/SC library. Arguments are {@link Long} and {@link MemorySegment}, whatever the platform's widths. */
final class PcscFunction {
    private static final int SUCCESS = 0;

    private final String name;
    private final MethodHandle handle;

    @SuppressWarnings("restricted") // calling native code is what this class is for
    PcscFunction(String name, MemorySegment address, MemoryLayout result, MemoryLayout... arguments) {
        this.name = name;
        MethodHandle typed = Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(result, arguments));
        // Narrows a long to the platform's width on the way in and widens the result.
        handle = MethodHandles.explicitCastArguments(
                        typed, typed.type().generic().changeReturnType(long.class))
                .asSpreader(Object[].class, arguments.length);
    }

    /** The result code. */
    int call(Object... arguments) {
        try {
            return (int) (long) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    void require(Object... arguments) throws PcscException {
        check(call(arguments));
    }

    void check(int code) throws PcscException {
        if (code != SUCCESS) {
            throw new PcscException(name, code);
        }
    }
}
