package vn.cccd.kiosk.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.ChipReading;
import vn.cccd.card.ReadTiming;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.lds.Sex;

/** Readings of an invented person's chip. */
final class Readings {
    static final Check CHIP_PROVED = new Check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "ECDH, AES-128");

    private Readings() {}

    static ChipReading genuine() {
        return of(new Verdict.Genuine(), Set.of(), List.of(CHIP_PROVED));
    }

    static ChipReading of(Verdict verdict, Set<Caveat> caveats, List<Check> checks) {
        return of(holder("999090000123", "Nguyễn Văn A", new PartialDate(1990, 1, 1)), verdict, caveats, checks);
    }

    static ChipReading of(vn.cccd.card.Person holder) {
        return of(holder, new Verdict.Genuine(), Set.of(), List.of(CHIP_PROVED));
    }

    static vn.cccd.card.Person holder(String number, String name, PartialDate birth) {
        return new vn.cccd.card.Person(
                Optional.of(number).filter(text -> !text.isEmpty()),
                name,
                Optional.of(birth),
                Sex.MALE,
                Optional.empty(),
                false,
                "VNM",
                "090000123",
                "VNM",
                Optional.empty());
    }

    private static ChipReading of(
            vn.cccd.card.Person holder, Verdict verdict, Set<Caveat> caveats, List<Check> checks) {
        Mrz mrz = new Mrz(
                Mrz.Format.TD1,
                List.of(),
                "ID",
                "VNM",
                "090000123",
                "",
                holder.number(),
                "900101",
                Sex.MALE,
                "300101",
                "VNM",
                "NGUYEN",
                "VAN A",
                List.of());
        return new ChipReading(
                new Access(Access.Protocol.PACE, Access.Secret.CAN, Optional.empty(), false),
                mrz,
                holder,
                Optional.of(new Portrait(Portrait.Format.JPEG, Bytes.fromHex("ffd8ffd9"), 1, 1)),
                verdict,
                caveats,
                checks,
                List.of(),
                ReadTiming.ofMillis(1),
                evidence(verdict, caveats));
    }

    private static Evidence evidence(Verdict verdict, Set<Caveat> caveats) {
        return new Evidence(
                Instant.EPOCH,
                new Access(Access.Protocol.PACE, Access.Secret.CAN, Optional.empty(), false),
                Optional.of("VNM"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence.Judged(verdict, caveats, "", Optional.empty()));
    }
}
