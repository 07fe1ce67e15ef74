package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/** The functions of the platform's PC/SC library (pcsclite's {@code winscard.h}). */
final class PcscLibrary {
    /** By its name wherever the loader looks, then where distributions put it. */
    private static final List<String> PLACES = List.of(
            "libpcsclite.so.1",
            "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
            "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
            "/usr/lib64/libpcsclite.so.1",
            "/usr/lib/libpcsclite.so.1",
            "/usr/local/lib64/libpcsclite.so.1",
            "/usr/local/lib/libpcsclite.so.1");

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

    private final SymbolLookup symbols;

    private PcscLibrary(SymbolLookup symbols, PcscLayout layout) {
        this.symbols = symbols;
        this.layout = layout;
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
    }

    /** Finds the library, or says what is missing. */
    static PcscLibrary load() throws PcscException {
        return load(PLACES);
    }

    static PcscLibrary load(List<String> places) throws PcscException {
        for (String place : places) {
            Optional<SymbolLookup> symbols = open(place);
            if (symbols.isPresent()) {
                return new PcscLibrary(symbols.get(), PcscLayout.linux64());
            }
        }
        throw new PcscException(
                ScardError.E_NO_SERVICE,
                "the PC/SC library libpcsclite.so.1 is not on this machine (Debian and Ubuntu: package libpcsclite1)");
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
        return new PcscFunction(name, symbols.findOrThrow(name), layout.word(), arguments);
    }
}
