package vn.cccd.card.pcsc;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.smartcardio.CardTerminals;
import vn.cccd.card.pcsc.ffm.PcscProvider;

/** By which {@code javax.smartcardio} provider the machine's PC/SC service is reached. */
public enum PcscChoice {
    /** The one of this program: it survives a restarted service, hears of readers that come and go, and brings answers of any length. */
    OURS {
        @Override
        Supplier<CardTerminals> terminals() {
            return PcscProvider.terminals();
        }
    },

    /**
     * The one of the JDK, for comparison and as a way out. Its single context is made once for the life of the process: after the service has been restarted, so must the program be; it loses answers of more than 8,192
     * bytes; and a connection waits until the look at the readers is over, up to one poll.
     */
    JDK {
        @Override
        Supplier<CardTerminals> terminals() {
            JdkProvider provider = new JdkProvider();
            return () -> provider.get().terminals();
        }
    };

    abstract Supplier<CardTerminals> terminals();

    /** The choice by the word that settings and command line use: {@code ours} or {@code jdk}. */
    public static Optional<PcscChoice> named(String word) {
        for (PcscChoice each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
