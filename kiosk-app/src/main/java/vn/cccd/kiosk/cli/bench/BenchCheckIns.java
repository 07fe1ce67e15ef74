package vn.cccd.kiosk.cli.bench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.Assurance;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.ChipVerdict;
import vn.cccd.sync.Evidence;
import vn.cccd.sync.bytes.Bytes;

/** Check-ins as a hospital's kiosk makes them, with a security object of usual size as evidence: about 2 KB signed. */
final class BenchCheckIns {
    private static final int SECURITY_OBJECT_BYTES = 700;

    private BenchCheckIns() {}

    static CheckIn checkIn(UUID id, Clock clock) {
        byte[] securityObject = new byte[SECURITY_OBJECT_BYTES];
        new Random(id.getLeastSignificantBits()).nextBytes(securityObject);
        Citizen holder = Citizens.NGUYEN_VAN_A;
        return new CheckIn(
                id,
                "hospital",
                clock.instant(),
                new CheckIn.ClockState(CheckIn.ClockState.Confidence.SYNCHRONISED, Optional.of(clock.instant())),
                new CheckIn.Person(holder.number(), holder.fullName(), Optional.empty(), Optional.empty()),
                Assurance.CHIP_GENUINE,
                Optional.of(ChipVerdict.GENUINE),
                List.of(),
                Optional.of(new CheckIn.Consent(clock.instant(), "2026-07", List.of("reception"))),
                Optional.of(new Evidence(
                        Optional.of(Bytes.copyOf(securityObject)),
                        new TreeMap<>(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty())),
                new TreeMap<>());
    }
}
