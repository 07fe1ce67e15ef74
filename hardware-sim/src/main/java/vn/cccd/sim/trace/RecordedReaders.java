package vn.cccd.sim.trace;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.bytes.Bytes;

/**
 * The readers of any {@code javax.smartcardio} provider, real ones too, with every conversation written down.
 *
 * <p>Each connection gets a file of its own, {@code conversation-001.trace} and so on. What a provider sends by itself is not seen: the platform's fetches the rest of an answer ({@code 61xx}) on its own.
 */
public final class RecordedReaders {
    private static final String TYPE = "Recorded";
    private static final System.Logger LOG = System.getLogger(RecordedReaders.class.getName());

    private final TerminalFactory readers;
    private final Path directory;
    private final LongSupplier nanoTime;
    private final AtomicInteger conversations = new AtomicInteger();

    /**
     * Stands before {@code readers}.
     *
     * @param directory where the files go; files that are there stay
     * @param nanoTime the time that passes, as {@code System::nanoTime} tells it
     */
    public RecordedReaders(TerminalFactory readers, Path directory, LongSupplier nanoTime) {
        this.readers = readers;
        this.directory = directory;
        this.nanoTime = nanoTime;
    }

    /** To be used in place of the one that was given. */
    public TerminalFactory factory() {
        try {
            return TerminalFactory.getInstance(TYPE, null, new RecordingProvider(this));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("the provider lacks its own type", impossible);
        }
    }

    private CardTerminals terminals() {
        return new RecordedTerminals(readers.terminals(), this);
    }

    TraceWriter begin(String reader, Bytes atr) throws IOException {
        while (true) {
            String name = String.format(Locale.ROOT, "conversation-%03d.trace", conversations.incrementAndGet());
            try {
                return TraceWriter.create(directory.resolve(name), reader, atr, nanoTime);
            } catch (FileAlreadyExistsException taken) {
                LOG.log(DEBUG, "an earlier recording's: the next number will do", taken);
            }
        }
    }

    private static final class RecordingProvider extends Provider {
        private static final long serialVersionUID = 1L;

        RecordingProvider(RecordedReaders readers) {
            super("RecordedReaders", "1", "Smart card readers whose conversations are written down");
            putService(new FactoryService(this, readers));
        }
    }

    private static final class FactoryService extends Provider.Service {
        private final RecordedReaders readers;

        FactoryService(Provider provider, RecordedReaders readers) {
            super(provider, "TerminalFactory", TYPE, Factory.class.getName(), List.of(), Map.of());
            this.readers = readers;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return new Factory(readers);
        }
    }

    private static final class Factory extends TerminalFactorySpi {
        private final RecordedReaders readers;

        Factory(RecordedReaders readers) {
            this.readers = readers;
        }

        @Override
        protected CardTerminals engineTerminals() {
            return readers.terminals();
        }
    }
}
