package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.sim.reader.VpcdReader;

/** Links to cards in the virtual reader of a real service. */
class LinksOverPcscTest extends PrivatePcscTest {
    @Test
    void bothSlotsAreListedWithTheCardThatIsThere() throws Exception {
        insert(ScriptedChip.agreeing());
        assertThat(readers.list())
                .containsExactly(
                        new ReaderDescription(FIRST, true, Optional.of(ScriptedChip.ATR)),
                        new ReaderDescription(SECOND, false, Optional.empty()));
    }

    @Test
    void aCommandComesBackAsTheCardAnsweredIt() throws Exception {
        try (CardLink link = connectTo(new ScriptedChip(command -> command))) {
            assertThat(link.atr()).isEqualTo(ScriptedChip.ATR);
            assertThat(link.reader()).isEqualTo(FIRST);
            assertThat(link.transmit(GET_CHALLENGE)).isEqualTo(GET_CHALLENGE);
        }
    }

    @Test
    void anAnswerOfThirtyThousandBytesComesWhole() throws Exception {
        byte[] answer = new byte[30_002];
        for (int i = 0; i < 30_000; i++) {
            answer[i] = (byte) (i * 31);
        }
        answer[30_000] = (byte) 0x90;
        Bytes long30k = Bytes.copyOf(answer);
        try (CardLink link = connectTo(new ScriptedChip(command -> long30k))) {
            for (int i = 0; i < 20; i++) {
                assertThat(link.transmit(Bytes.fromHex("00b00000007530"))).isEqualTo(long30k);
            }
        }
    }

    @Test
    void aReaderThatIsNotThereIsNamedAsSuch() {
        assertThatReasonOf(() -> readers.connect("No such reader")).isEqualTo(Reason.READER_GONE);
    }

    @Test
    void anEmptyReaderHasNoCard() {
        assertThatReasonOf(() -> readers.connect(FIRST)).isEqualTo(Reason.CARD_GONE);
    }

    @Test
    void aClosedLinkSaysSoAndMayBeClosedAgain() throws Exception {
        CardLink link = connectTo(ScriptedChip.agreeing());
        link.close();
        link.close();
        assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.FAILED);
    }

    @Nested
    class WhenTheCardLeaves {
        @Test
        void betweenTwoCommandsItIsGone() throws Exception {
            try (CardLink link = connectTo(ScriptedChip.agreeing())) {
                assertThat(link.transmit(GET_CHALLENGE)).isEqualTo(OK);
                tray.remove();
                assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_GONE);
            }
        }

        @Test
        void inTheMiddleOfACommandItIsGone() throws Exception {
            try (CardLink link = connectTo(ScriptedChip.mute(tray::remove))) {
                assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_GONE);
            }
        }

        @Test
        void anotherOneIsReadInTheSameReader() throws Exception {
            try (CardLink link = connectTo(ScriptedChip.agreeing())) {
                tray.remove();
                assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_GONE);
            }
            try (CardLink link = connectTo(new ScriptedChip(command -> command))) {
                assertThat(link.transmit(GET_CHALLENGE)).isEqualTo(GET_CHALLENGE);
            }
        }
    }

    @Nested
    class WhenTheCardIsMute {
        private final Duration limit = Duration.ofMillis(500);

        @Test
        void theCallComesBackWithinTheLimitAndTheRestGoesOn() throws Exception {
            CardReaders impatient = readers.withAnswerLimit(limit);
            insert(ScriptedChip.mute(() -> {}));
            CardLink link = impatient.connect(FIRST);
            long start = System.nanoTime();
            assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_MUTE);
            link.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

            // The reader is taken until the card is: nobody is made to wait for it a second time.
            assertThatReasonOf(() -> impatient.connect(FIRST)).isEqualTo(Reason.CARD_MUTE);
            assertThat(impatient.list()).extracting(ReaderDescription::name).containsExactly(FIRST, SECOND);
            try (VpcdReader otherTray = VpcdReader.connect("127.0.0.1", daemon.vpcdPort() + 1)) {
                otherTray.insert(ScriptedChip.agreeing());
                await(() -> impatient.list().getLast().cardPresent());
                try (CardLink elsewhere = impatient.connect(SECOND)) {
                    assertThat(elsewhere.transmit(GET_CHALLENGE)).isEqualTo(OK);
                }
            }
        }

        @Test
        void takingItAwayFreesTheReader() throws Exception {
            insert(ScriptedChip.mute(() -> {}));
            CardLink link = readers.withAnswerLimit(limit).connect(FIRST);
            assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_MUTE);
            link.close();
            tray.remove();
            await(() -> threads("card-link") == 0);
            try (CardLink next = connectTo(ScriptedChip.agreeing())) {
                assertThat(next.transmit(GET_CHALLENGE)).isEqualTo(OK);
            }
        }
    }

    @Nested
    class WhenTheServiceStops {
        @Test
        void listingSaysThatItIsGoneAndWorksAgainAfterwards() throws Exception {
            assertThat(readers.list()).hasSize(2);
            daemon.stop();
            assertThatReasonOf(() -> readers.list()).isEqualTo(Reason.SERVICE_GONE);
            daemon.restart();
            assertThat(readers.list()).hasSize(2);
        }

        @Test
        void aLinkSaysThatItIsGone() throws Exception {
            try (CardLink link = connectTo(ScriptedChip.agreeing())) {
                daemon.crash();
                assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.SERVICE_GONE);
            }
        }

        @Test
        void inTheMiddleOfACommandItIsGoneAtOnce() throws Exception {
            var underWay = new CountDownLatch(1);
            try (CardLink link = connectTo(ScriptedChip.mute(underWay::countDown))) {
                Thread.ofVirtual().start(() -> {
                    awaitUnchecked(underWay);
                    daemon.crash();
                });
                assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.SERVICE_GONE);
            }
        }
    }
}
