package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/** The functions of the platform's PC/SC library ({@code winscard.h}), by the names of the specification. */
final class PcscLibrary {
    final PcscPlatform platform;
    final PcscLayout layout;
    final PcscFunction establishContext;
    final PcscFunction releaseContext;
    final PcscFunction listReaders;
    final PcscFunction getStatusChange;
    final PcscFunction connect;
    final PcscFunction disconnect;
    final PcscFunction beginTransaction;
    final PcscFunction endTransaction;
    final PcscFunction status;
    final PcscFunction transmit;
    final PcscFunction control;
    final PcscFunction getAttribute;

    private final SymbolLookup symbols;

    private PcscLibrary(SymbolLookup symbols, PcscPlatform platform) {
        this.symbols = symbols;
        this.platform = platform;
        layout = platform.layout();
        MemoryLayout word = layout.word();
        MemoryLayout handle = layout.handle();
        establishContext = function("SCardEstablishContext", word, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = function("SCardReleaseContext", handle);
        listReaders = function("SCardListReaders", handle, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange = function("SCardGetStatusChange", handle, word, ADDRESS, word);
        connect = function("SCardConnect", handle, ADDRESS, word, word, ADDRESS, ADDRESS);
        disconnect = function("SCardDisconnect", handle, word);
        beginTransaction = function("SCardBeginTransaction", handle);
        endTransaction = function("SCardEndTransaction", handle, word);
        status = function("SCardStatus", handle, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        transmit = function("SCardTransmit", handle, ADDRESS, ADDRESS, word, ADDRESS, ADDRESS, ADDRESS);
        control = function("SCardControl", handle, word, ADDRESS, word, ADDRESS, word, ADDRESS);
        getAttribute = function("SCardGetAttrib", handle, word, ADDRESS, ADDRESS);
    }

    /** Finds the library, or says what is missing. */
    static PcscLibrary load() throws PcscException {
        PcscPlatform platform = PcscPlatform.current();
        return load(platform, platform.places());
    }

    static PcscLibrary load(PcscPlatform platform, List<String> places) throws PcscException {
        if (ADDRESS.byteSize() != Long.BYTES) {
            throw PcscException.libraryMissing("PC/SC is spoken on 64-bit systems only");
        }
        for (String place : places) {
            Optional<SymbolLookup> symbols = open(place);
            if (symbols.isPresent()) {
                return new PcscLibrary(symbols.get(), platform);
            }
        }
        throw PcscException.libraryMissing(platform.missing());
    }

    @SuppressWarnings("restricted") // loading the native library is what this class is for
    private static Optional<SymbolLookup> open(String place) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(place, Arena.global()));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    private PcscFunction function(String name, MemoryLayout... arguments) {
        return new PcscFunction(name, symbols.findOrThrow(platform.symbol(name)), layout.word(), arguments);
    }
}
