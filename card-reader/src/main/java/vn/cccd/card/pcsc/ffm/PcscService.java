package vn.cccd.card.pcsc.ffm;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The way to the PC/SC service. The library is loaded at first use, and looked for again as long as it is missing. */
final class PcscService {
    private final AtomicReference<@Nullable PcscLibrary> loaded = new AtomicReference<>();

    PcscContext open() throws PcscException {
        PcscLibrary library = loaded.get();
        if (library == null) {
            library = PcscLibrary.load();
            loaded.set(library);
        }
        return PcscContext.establish(library);
    }
}
