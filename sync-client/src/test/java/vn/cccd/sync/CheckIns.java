package vn.cccd.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;

/** Check-ins of invented people. */
final class CheckIns {
    static final Instant NOW = Instant.parse("2026-11-20T01:15:30.123Z");
    private static final CheckIn.Person NGUYEN_VAN_A = new CheckIn.Person(
            "999090000123",
            "Nguyễn Văn A",
            Optional.of(PartialDate.of(LocalDate.of(1990, 1, 1))),
            Optional.of(Sex.MALE));

    private CheckIns() {}

    /** With everything that the contract has room for. */
    static CheckIn full(UUID id) {
        return new CheckIn(
                id,
                "hospital",
                NOW,
                new CheckIn.ClockState(
                        CheckIn.ClockState.Confidence.SYNCHRONISED, Optional.of(Instant.parse("2026-11-19T23:00:00Z"))),
                NGUYEN_VAN_A,
                Assurance.CHIP_GENUINE,
                Optional.of(ChipVerdict.GENUINE),
                List.of("TRUST_LIST_STALE"),
                Optional.of(new CheckIn.Consent(NOW, "2026-07", List.of("reception", "insurance"))),
                Optional.of(new Evidence(
                        Optional.of(Bytes.utf8("the security object")),
                        new TreeMap<>(Map.of(1, Bytes.utf8("hash of DG1"), 13, Bytes.utf8("hash of DG13"))),
                        Optional.of(new Evidence.ActiveAuthentication(Bytes.utf8("8 bytes!"), Bytes.utf8("signature"))),
                        new TreeMap<>(Map.of("oid", "0.4.0.127.0.7.2.2.3.2.2")),
                        Optional.of("2026-07-22"))),
                new TreeMap<>(Map.of("service", "tim-mach", "queueNumber", "A012")));
    }

    /** With no more than the contract asks for. */
    static CheckIn small(UUID id) {
        return new CheckIn(
                id,
                "hospital",
                NOW,
                new CheckIn.ClockState(CheckIn.ClockState.Confidence.UNKNOWN, Optional.empty()),
                new CheckIn.Person(
                        "999190000777", "Trần Thị Bưởi", Optional.of(PartialDate.parse("1990")), Optional.empty()),
                Assurance.QR_UNSIGNED,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }
}
