package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

/** What is judged again, without a network. */
class RejudgingTest {
    private final ManualClock clock = new ManualClock("2026-11-20T01:00:00Z");
    private final SecureRandom random = new SecureRandom();
    private final List<Correction> corrections = new ArrayList<>();

    @TempDir
    Path directory;

    private Outbox outbox;

    @BeforeEach
    void open() throws Exception {
        outbox = Outbox.open(directory, "kiosk-1", OutboxLimits.DEFAULT, KeyRing.inMemory(random), clock);
    }

    @AfterEach
    void close() throws Exception {
        outbox.close();
    }

    private UUID add() throws OutboxException {
        UUID id = UuidV7.make(clock, random);
        outbox.add(id, link -> {
            byte[] json = CheckInDocument.write(CheckIns.full(id), "kiosk-1", "bv-mau", link)
                    .toArray();
            return Bytes.utf8("e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(json) + ".AA");
        });
        return id;
    }

    private static EvidenceJudge revoking(String version) {
        return new EvidenceJudge() {
            @Override
            public String trustStoreVersion() {
                return version;
            }

            @Override
            public Judgement judge(UUID record, Evidence evidence) {
                return new Judgement.Judged(ChipVerdict.SIGNER_REVOKED, List.of());
            }
        };
    }

    private int judge(Rejudging rejudging, String version) throws OutboxException {
        return rejudging.judgeHeld(revoking(version), () -> false);
    }

    @Test
    void anErasedRecordIsNotJudged() throws Exception {
        UUID erased = add();
        outbox.settle(List.of(new Settlement.Sent(erased)));
        clock.advance(Duration.ofHours(25));
        UUID held = add();
        outbox.settle(List.of(new Settlement.Sent(held)));
        outbox.eraseSent();
        assertThat(judge(new Rejudging(outbox, corrections::add, clock), "v2")).isEqualTo(1);
        assertThat(corrections).singleElement().satisfies(correction -> {
            assertThat(correction.corrects()).isEqualTo(held);
            assertThat(correction.occurredAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void theIdOfACorrectionFollowsFromRecordAndTrustVersion() throws Exception {
        UUID record = add();
        for (String version : List.of("v2", "v2", "v3")) {
            judge(new Rejudging(outbox, corrections::add, clock), version);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(corrections.get(1).id()).isEqualTo(corrections.get(0).id());
        assertThat(corrections.get(2).id()).isNotEqualTo(corrections.get(0).id());
        assertThat(corrections).allSatisfy(correction -> {
            assertThat(correction.id().version()).isEqualTo(7);
            assertThat(correction.id().variant()).isEqualTo(2);
            assertThat(correction.id().getMostSignificantBits() >>> 16)
                    .isEqualTo(record.getMostSignificantBits() >>> 16);
        });
    }

    @Test
    void whatTheStoreHadNoRoomForIsCorrectedLater() throws Exception {
        add();
        OutboxLimits usual = OutboxLimits.DEFAULT;
        OutboxLimits one = new OutboxLimits(1, usual.bytes(), usual.recordBytes(), 0, usual.keepSent());
        AtomicBoolean room = new AtomicBoolean();
        try (Outbox full = Outbox.open(directory.resolve("full"), "kiosk-1", one, KeyRing.inMemory(random), clock)) {
            full.add(UuidV7.make(clock, random), link -> Bytes.utf8("a"));
            Rejudging rejudging = new Rejudging(
                    outbox,
                    correction -> {
                        if (!room.get()) {
                            full.add(correction.id(), link -> Bytes.utf8("b"));
                        }
                        corrections.add(correction);
                    },
                    clock);
            assertThatExceptionOfType(OutboxException.class).isThrownBy(() -> judge(rejudging, "v2"));
            room.set(true);
            assertThat(judge(rejudging, "v2")).isEqualTo(1);
            assertThat(judge(rejudging, "v2")).isZero();
        }
        assertThat(corrections).hasSize(1);
    }

    @Test
    void whatIsNoRecordOfOursIsPassedOver() throws Exception {
        for (String record : List.of("", "x", "a.b.c", "..", "e30.e30.e30", "e30." + "W10" + ".AA")) {
            UUID id = UuidV7.make(clock, random);
            outbox.add(id, link -> Bytes.utf8(record));
        }
        assertThat(judge(new Rejudging(outbox, corrections::add, clock), "v2")).isZero();
    }
}
