package vn.cccd.qr.scanner.camera;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.openpnp.capture.library.CapFormatInfo;
import org.openpnp.capture.library.OpenpnpCaptureLibrary;
import vn.cccd.qr.scanner.Absence;

/**
 * Cameras through openpnp-capture (V4L2, DirectShow, AVFoundation), which stays in this class.
 *
 * <p>It keeps the newest frame of a camera and overwrites it. Only its C functions are used: the Java classes above them make a new picture
 * for each frame. It does not tell when a camera was pulled out: frames stay out, and after {@link #SILENCE} that is what it means. JNA
 * unpacks both native libraries into the user's cache directory and deletes them when they are loaded, on Windows at the next start.
 */
final class SystemCameras implements Cameras {
    private static final long SILENCE = 3_000_000_000L;

    /** Enough for a code that fills a third of the width; more only takes time. */
    private static final int MOST_PIXELS = 1280 * 1024;

    private static final int LEAST_RATE = 5;
    private static final int COLOURS = 3;
    private static final int CRITICAL_ONLY = 2;

    @Override
    public List<String> list() {
        OpenpnpCaptureLibrary library = OpenpnpCaptureLibrary.INSTANCE;
        Pointer context = context(library);
        try {
            List<String> names = new ArrayList<>();
            for (int device = 0; device < library.Cap_getDeviceCount(context); device++) {
                names.add(name(library, context, device));
            }
            return names;
        } finally {
            library.Cap_releaseContext(context);
        }
    }

    @Override
    public Opening open(Pattern name) {
        try {
            return open(OpenpnpCaptureLibrary.INSTANCE, name);
        } catch (LinkageError notForThisMachine) {
            return new Opening.Missing(Absence.UNUSABLE);
        }
    }

    private static Opening open(OpenpnpCaptureLibrary library, Pattern name) {
        Pointer context = context(library);
        Absence why = Absence.NOT_FOUND;
        for (int device = 0; device < library.Cap_getDeviceCount(context); device++) {
            String found = name(library, context, device);
            if (name.matcher(found).find()) {
                OptionalInt format = format(library, context, device);
                int stream = format.isEmpty() ? -1 : library.Cap_openStream(context, device, format.getAsInt());
                if (stream >= 0) {
                    return new Opening.Opened(new OpenCamera(
                            library, context, stream, found, size(library, context, device, format.getAsInt())));
                }
                why = Absence.NOT_ALLOWED;
            }
        }
        library.Cap_releaseContext(context);
        return new Opening.Missing(why);
    }

    private static Pointer context(OpenpnpCaptureLibrary library) {
        library.Cap_setLogLevel(CRITICAL_ONLY);
        return library.Cap_createContext();
    }

    private static String name(OpenpnpCaptureLibrary library, Pointer context, int device) {
        Pointer name = library.Cap_getDeviceName(context, device);
        return name == null ? "" : name.getString(0, "UTF-8");
    }

    /** The largest within reason that is fast enough. */
    private static OptionalInt format(OpenpnpCaptureLibrary library, Pointer context, int device) {
        OptionalInt best = OptionalInt.empty();
        long most = 0;
        for (int format = 0; format < library.Cap_getNumFormats(context, device); format++) {
            CapFormatInfo size = size(library, context, device, format);
            long pixels = (long) size.width * size.height;
            if (pixels > most && pixels <= MOST_PIXELS && size.fps >= LEAST_RATE) {
                best = OptionalInt.of(format);
                most = pixels;
            }
        }
        return best;
    }

    private static CapFormatInfo size(OpenpnpCaptureLibrary library, Pointer context, int device, int format) {
        var info = new CapFormatInfo();
        library.Cap_getFormatInfo(context, device, format, info);
        return info;
    }

    private static final class OpenCamera implements FrameSource {
        private final OpenpnpCaptureLibrary library;
        private final Pointer context;
        private final int stream;
        private final String name;
        private final int width;
        private final int height;
        private final Memory memory;
        private final byte[] colours;
        private long lastFrame;
        private boolean looked;

        OpenCamera(OpenpnpCaptureLibrary library, Pointer context, int stream, String name, CapFormatInfo format) {
            this.library = library;
            this.context = context;
            this.stream = stream;
            this.name = name;
            this.width = format.width;
            this.height = format.height;
            this.colours = new byte[Math.multiplyExact(COLOURS, Math.multiplyExact(width, height))];
            this.memory = new Memory(colours.length);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Look look(GreyFrame frame, long nanos) {
            if (!looked) {
                looked = true;
                lastFrame = nanos;
            }
            boolean arrived = library.Cap_hasNewFrame(context, stream) != 0
                    && library.Cap_captureFrame(context, stream, memory, colours.length)
                            == OpenpnpCaptureLibrary.CAPRESULT_OK;
            if (!arrived) {
                return nanos - lastFrame > SILENCE ? Look.GONE : Look.NOTHING_NEW;
            }
            lastFrame = nanos;
            memory.read(0, colours, 0, colours.length);
            grey(frame.room(width, height, nanos));
            return Look.FRAME;
        }

        /** Brightness as ITU-R BT.601 weighs red, green and blue. */
        private void grey(byte[] grey) {
            for (int pixel = 0, at = 0; pixel < grey.length; pixel++, at += COLOURS) {
                int light = 77 * (colours[at] & 0xFF) + 150 * (colours[at + 1] & 0xFF) + 29 * (colours[at + 2] & 0xFF);
                grey[pixel] = (byte) (light >> 8);
            }
        }

        @Override
        public void close() {
            library.Cap_closeStream(context, stream);
            library.Cap_releaseContext(context);
            memory.close();
        }
    }
}
