package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.DrivingTestDefaults;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.SyncClient;

class PresenceDraftTest {
    private static final Candidate CANDIDATE =
            new Candidate("101", new IdNumber("999090000101"), "Nguyễn Văn An", Optional.empty(), "B", "Sáng");

    @Test
    void everyTestOfAPersonHasAnIdOfItsOwnThatNeitherNumberNorSessionChanges() {
        KeyedHash ids = new KeyedHash(Bytes.copyOf(new byte[32]));
        UUID first = id(new Candidate("101", CANDIDATE.id(), "An", Optional.empty(), "B", "Sáng"), ids);

        assertThat(id(new Candidate("7", CANDIDATE.id(), "An", Optional.empty(), "b", "07:30"), ids))
                .isEqualTo(first);
        assertThat(id(new Candidate("101", CANDIDATE.id(), "An", Optional.empty(), "A1", "Sáng"), ids))
                .isNotEqualTo(first);
    }

    private static UUID id(Candidate candidate, KeyedHash ids) {
        Presence presence = new Presence(
                candidate.exam(),
                candidate.number(),
                Stage.THEORY,
                LocalDateTime.of(2026, 11, 20, 7, 5),
                Optional.empty(),
                Optional.empty());
        return PresenceDraft.idOf(presence, ids, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Test
    void theRecordNamesWhatHappenedToTheCardOfSomebodyWhoWasLetInAllTheSame() {
        LetPass decision = new LetPass(
                Set.of(Objection.CHIP_NOT_JUDGED, Objection.OTHER_SESSION),
                Optional.of(FailureCode.CARD_DAMAGED),
                "thẻ hỏng, đã so ảnh",
                "Giám thị 1");
        Presence presence = new Presence(
                CANDIDATE.exam(),
                CANDIDATE.number(),
                Stage.THEORY,
                LocalDateTime.of(2026, 11, 20, 7, 5),
                Optional.empty(),
                Optional.of(decision));

        CheckIn record = PresenceDraft.of(
                SyncClient.idFrom(Instant.EPOCH, "a check"),
                presence,
                CANDIDATE,
                Optional.empty(),
                DrivingTestDefaults.demonstration(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new CheckIn.ClockState(CheckIn.ClockState.Confidence.SYNCHRONISED, Optional.empty()));

        assertThat(record.details())
                .contains(
                        entry("candidate", "101"),
                        entry("objections", "CARD_DAMAGED,OTHER_SESSION"),
                        entry("letPassBy", "Giám thị 1"));
        assertThat(record.caveats()).containsExactly(PresenceDraft.NO_DOCUMENT);
    }
}
