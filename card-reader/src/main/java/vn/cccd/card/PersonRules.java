package vn.cccd.card;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.PrintedDate;
import vn.cccd.card.lds.Sex;

/** Who the holder is: DG13 where it speaks, for it has the accents and whole years, else the machine-readable zone. */
final class PersonRules {
    private static final String WITHOUT_END = "không thời hạn";

    private PersonRules() {}

    static Person of(Mrz mrz, Optional<Dg13> dg13, LocalDate today) {
        boolean neverExpires = mrz.neverExpires()
                || dg13.flatMap(Dg13::expiryText)
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains(WITHOUT_END))
                        .isPresent();
        Optional<LocalDate> expiry = dg13.flatMap(Dg13::expiryText)
                .flatMap(PrintedDate::parse)
                .flatMap(PartialDate::whole)
                .or(mrz::expiry);
        return new Person(
                dg13.flatMap(Dg13::number).or(mrz::number),
                dg13.flatMap(Dg13::fullName).orElseGet(mrz::fullName),
                dg13.flatMap(Dg13::birthDate).or(() -> mrz.birthDateAsOf(today)),
                dg13.map(Dg13::sex).filter(sex -> sex != Sex.UNSPECIFIED).orElseGet(mrz::sex),
                neverExpires ? Optional.empty() : expiry,
                neverExpires,
                mrz.nationality(),
                mrz.documentNumber(),
                mrz.issuingState(),
                dg13);
    }
}
