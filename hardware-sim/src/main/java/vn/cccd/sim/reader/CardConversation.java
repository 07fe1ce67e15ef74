package vn.cccd.sim.reader;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;

/** Answers the lines of one client: the protocol of the package's description, without a socket. Not for use by several threads. */
final class CardConversation {
    private static final String DONE = "ok";
    private static final String UNKNOWN_CARD = "! unknown-card";
    private static final String NOT_UNDERSTOOD = "! not-understood";

    private final SimulatedReader reader;
    private final CardBox box;

    /** The reader is the client's own. */
    CardConversation(SimulatedReader reader, CardBox box) {
        this.reader = reader;
        this.box = box;
    }

    /** One line, whatever came. */
    String answer(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "insert" -> insert(rest);
            case "cards" -> rest.isEmpty() ? String.join(" ", box.names()) : NOT_UNDERSTOOD;
            case "atr" -> rest.isEmpty() ? atr() : NOT_UNDERSTOOD;
            case "reset" -> rest.isEmpty() ? reset() : NOT_UNDERSTOOD;
            case "remove" -> rest.isEmpty() ? remove() : NOT_UNDERSTOOD;
            default -> command(line).map(this::exchange).orElse(NOT_UNDERSTOOD);
        };
    }

    private String insert(String name) {
        return taken(name)
                .map(chip -> {
                    reader.insert(chip);
                    return atr();
                })
                .orElse(UNKNOWN_CARD);
    }

    private Optional<Chip> taken(String name) {
        try {
            return box.take(name);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private String atr() {
        return reader.card().map(card -> card.chip().atr().toHex()).orElseGet(() -> failed(PcscFault.NO_CARD));
    }

    private String reset() {
        reader.card().ifPresent(LaidCard::reset);
        return atr();
    }

    private String remove() {
        reader.remove();
        return DONE;
    }

    private static Optional<Bytes> command(String line) {
        String digits = line.replace(" ", "");
        try {
            return digits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Bytes.copyOf(HexFormat.of().parseHex(digits)));
        } catch (IllegalArgumentException noDigits) {
            return Optional.empty();
        }
    }

    private String exchange(Bytes command) {
        Optional<LaidCard> card = reader.card();
        if (card.isEmpty()) {
            return failed(PcscFault.NO_CARD);
        }
        return switch (reader.exchange(card.get(), command)) {
            case SimulatedReader.Exchange.Answered answered -> answered.answer().toHex();
            case SimulatedReader.Exchange.Failed failure -> failed(failure.code());
        };
    }

    private static String failed(String code) {
        return "! " + code;
    }
}
