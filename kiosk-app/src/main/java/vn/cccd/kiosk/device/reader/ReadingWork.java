package vn.cccd.kiosk.device.reader;

import java.util.function.Consumer;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.pcsc.CardLink;

/** Reads one chip to the end; {@link vn.cccd.card.ChipReader} does, and a test may. */
@FunctionalInterface
public interface ReadingWork {
    ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress);
}
