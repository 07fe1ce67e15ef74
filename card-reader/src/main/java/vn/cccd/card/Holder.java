package vn.cccd.card;

import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.Dg13Outcome;
import vn.cccd.card.lds.Dg13Parser;
import vn.cccd.card.lds.LdsException;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.MrzParser;

/** Whom the text on the chip speaks of. */
record Holder(Mrz mrz, Person person) {
    static Holder of(Optional<Bytes> dg1, Optional<Dg13> dg13, LocalDate today) throws CardException {
        Mrz mrz = mrz(dg1);
        return new Holder(mrz, PersonRules.of(mrz, dg13, today));
    }

    /** The fields of DG13, when it has the Vietnamese form. */
    static Optional<Dg13> details(Optional<Bytes> file) {
        return file.map(Dg13Parser::parse).flatMap(outcome -> switch (outcome) {
            case Dg13Outcome.Parsed parsed -> Optional.of(parsed.fields());
            case Dg13Outcome.Refused refused -> Optional.empty();
        });
    }

    private static Mrz mrz(Optional<Bytes> dg1) throws CardException {
        if (dg1.isEmpty()) {
            throw new CardException(Reason.NOT_SUPPORTED, "the chip gives no DG1");
        }
        try {
            return MrzParser.parseDg1(dg1.get());
        } catch (LdsException e) {
            throw new CardException(Reason.DAMAGED, "DG1 cannot be understood", e);
        }
    }

    @Override
    public String toString() {
        return "Holder[…]";
    }
}
