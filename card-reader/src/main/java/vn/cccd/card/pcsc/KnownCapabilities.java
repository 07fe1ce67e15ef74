package vn.cccd.card.pcsc;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import vn.cccd.card.pcsc.ffm.PcscTerminal;
import vn.cccd.card.pcsc.ffm.ReaderProperties;

/**
 * What the readers have told of themselves: each is asked once, as long as it stays plugged in.
 *
 * <p>Asking happens on a thread of its own, which ends when there is nothing to ask. A driver that never answers holds that thread and nothing else; then the readers that come later are known by their names only. Of other providers than ours
 * nothing is asked: the JDK's has one connection per reader, and a question would be in a reading's way.
 */
final class KnownCapabilities {
    private static final System.Logger LOG = System.getLogger(KnownCapabilities.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** As many slots as pcsclite has. */
    private static final int MOST_QUESTIONS = 16;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(MOST_QUESTIONS),
            Thread.ofPlatform().daemon().name("reader-questions").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** Guarded by this. */
    private final Map<String, Future<ReaderCapabilities>> asked = new LinkedHashMap<>();

    KnownCapabilities() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** These are all readers there are: the new ones are asked, the others forgotten. Returns at once. */
    synchronized void meet(Collection<? extends CardTerminal> terminals) {
        Set<String> present = new HashSet<>();
        for (CardTerminal terminal : terminals) {
            present.add(terminal.getName());
            if (terminal instanceof PcscTerminal pcsc && !asked.containsKey(pcsc.getName())) {
                asked.put(pcsc.getName(), thread.submit(() -> ask(pcsc)));
            }
        }
        asked.keySet().retainAll(present);
    }

    private static ReaderCapabilities ask(PcscTerminal terminal) {
        try {
            return ReaderCapabilities.of(terminal.getName(), terminal.properties());
        } catch (CardException e) {
            LOG.log(DEBUG, "the reader tells nothing of itself", e);
            return ReaderCapabilities.of(terminal.getName(), ReaderProperties.none());
        }
    }

    /** What is known by now. */
    ReaderCapabilities of(String reader) {
        return within(Duration.ZERO, reader);
    }

    /** What is known after waiting at most {@code patience}. */
    ReaderCapabilities within(Duration patience, String reader) {
        Future<ReaderCapabilities> answer;
        synchronized (this) {
            answer = asked.get(reader);
        }
        if (answer == null) {
            return ReaderCapabilities.ofName(reader);
        }
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(DEBUG, "nothing is known yet of a reader", e);
        }
        return ReaderCapabilities.ofName(reader);
    }
}
