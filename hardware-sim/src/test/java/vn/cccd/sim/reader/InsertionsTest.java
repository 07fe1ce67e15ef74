package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

/** Nothing is left behind by cards that come and go; {@code -Dcccd.insertions=100000} takes the long way. */
@Timeout(600)
class InsertionsTest {
    private static final int INSERTIONS = Integer.getInteger("cccd.insertions", 10_000);
    private static final CommandAPDU READ_CARD_ACCESS = new CommandAPDU(0x00, 0xB0, 0x9C, 0x00, 256);
    private static final long MEBIBYTE = 1 << 20;

    private final SecureRandom random = new SecureRandom();
    private final ChipContents contents = TestDocument.cccd2021(random);
    private final SimulatedReaders readers = new SimulatedReaders();

    @Test
    void memoryIsTheSameAfterManyInsertions() throws CardException {
        CardTerminal terminal = terminal(readers.plugIn("Simulated"));
        insertAndRead(terminal, INSERTIONS / 10);
        long before = used();

        insertAndRead(terminal, INSERTIONS);

        assertFlat(before, INSERTIONS + " insertions");
    }

    /** Each card leaves for an hour and is forgotten before it could come back; each reader goes with its card. */
    @Test
    void cardsThatMovedAndReadersThatWentAreForgotten() throws CardException {
        moveAndUnplug(INSERTIONS / 100);
        long before = used();
        int threads = Thread.activeCount();

        moveAndUnplug(INSERTIONS / 10);

        assertFlat(before, INSERTIONS / 10 + " readers unplugged while their card was away");
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
    }

    private SimulatedReader reader = readers.plugIn("Other");

    private CardTerminal terminal(SimulatedReader plugged) throws CardException {
        reader = plugged;
        return readers.factory().terminals().getTerminal(plugged.name());
    }

    private void insertAndRead(CardTerminal terminal, int times) throws CardException {
        for (int i = 0; i < times; i++) {
            reader.insert(new SimulatedChip(contents, List.of(), random));
            Card card = terminal.connect("*");
            assertThat(card.getBasicChannel().transmit(READ_CARD_ACCESS).getSW())
                    .isEqualTo(0x9000);
            if (i % 2 == 0) {
                card.disconnect(true);
            }
            reader.remove();
        }
    }

    private void moveAndUnplug(int times) throws CardException {
        for (int i = 0; i < times; i++) {
            SimulatedReader leaving = readers.plugIn("Leaving");
            leaving.insert(new SimulatedChip(contents, List.of(Mishap.parse("moved:3600000@apdu:1")), random));
            Card card = terminal(leaving).connect("*");
            try {
                card.getBasicChannel().transmit(READ_CARD_ACCESS);
            } catch (CardException moved) {
                assertThat(moved).hasRootCauseMessage("SCARD_W_REMOVED_CARD");
            }
            readers.unplug(leaving);
        }
    }

    private static void assertFlat(long before, String what) {
        long after = used();
        System.out.printf("heap before %,d KiB, after %s %,d KiB%n", before / 1024, what, after / 1024);
        // A chip with its files takes some 25 KB: a hundred that stay would show.
        assertThat(after - before).isLessThan(2 * MEBIBYTE);
    }

    /** After collections, until they find nothing more. */
    private static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
