package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.card.access.PublishedConversation.bytes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.ChipPublicKey;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;
import vn.cccd.card.pcsc.CardLink;

/** Whatever a chip answers, opening it ends in an {@link Attempt} or a {@link CardException}, and never in trust that it did not earn. */
class AccessFuzzTest {
    private static final int TRIES = Integer.getInteger("cccd.fuzz.tries", 1_000);

    /** Appendix G.1 of Doc 9303-11. */
    private static final List<String> PACE = List.of(
            "9000", "7C12 8010 95A3A016522EE98D01E76CB6B98B42C3 9000", """
            7C43 8241 04
            824FBA91 C9CBE26B EF53A0EB E7342A3B F178CEA9 F45DE0B7 0AA60165 1FBA3F57
            30D8C879 AAA9C9F7 3991E61B 58F4D52E B87A0A0C 709A49DC 63719363 CCD13C54 9000""", """
            7C43 8441 04
            9E880F84 2905B8B3 181F7AF7 CAA9F0EF B743847F 44A306D2 D28C1D9E C65DF6DB
            7764B222 77A2EDDC 3C265A9F 018F9CB8 52E111B7 68B32690 4B59A019 3776F094 9000""", "7C0A 8608 3ABB9674BCE93C08 9000");

    private static final Bytes KEY = TestKeyInfo.brainpoolP256r1(bytes("""
            04 18727094 94399E74 70A6431B E25E83EE E24FEA56 8C2ED28D B48E05DB 3A610DC8
            84D256A4 0E35EFCB 59BF6753 D3A489D2 8C7A4D97 3C2DA138 A6E7A4A0 8F68E16F"""));

    private final Fuzz fuzz = new Fuzz(9303);

    @Test
    void noChangedAnswerOpensPace() {
        PaceOffer offer = new PaceOffer("0.4.0.127.0.7.2.2.4.2.2", 2, 13);
        for (int i = 0; i < TRIES; i++) {
            List<Bytes> answers = new ArrayList<>(
                    PACE.stream().map(PublishedConversation::bytes).toList());
            int at = 1 + i % (PACE.size() - 1);
            Bytes changed = fuzz.mutated(answers.get(at));
            boolean same = changed.equals(answers.get(at));
            answers.set(at, changed);
            ScriptedRandom draws = new ScriptedRandom(
                    "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
                    "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
            try (Password password = Password.of(new AccessKey.Mrz("T22000129", "640812", "101031"))) {
                Attempt attempt = Pace.attempt(
                        new PlainChannel(new Replay(answers), new Traffic()), offer, false, password, draws);
                assertThat(attempt instanceof Attempt.Opened)
                        .as(changed.toHex())
                        .isEqualTo(same);
            } catch (CardException e) {
                assertThat(same).isFalse();
            }
        }
    }

    @Test
    void noChangedAnswerIsBelievedInTheSecureChannel() {
        byte[] secret = {1, 2, 3};
        for (SessionCipher cipher : SessionCipher.values()) {
            Bytes answer = protectedAnswer(SessionKeys.derive(cipher, secret));
            for (int i = 0; i < TRIES; i++) {
                Bytes changed = fuzz.mutated(answer);
                SecureChannel channel = new SecureChannel(
                        new PlainChannel(new Replay(List.of(changed)), new Traffic()),
                        SessionKeys.derive(cipher, secret));
                try {
                    CardResponse response = channel.transmit(new CardCommand(0, 0xB0, 0, 0, Bytes.empty(), 4));
                    boolean onlyTooLong =
                            response.status() == 0x6700 && response.data().isEmpty();
                    assertThat(changed.equals(answer) || onlyTooLong)
                            .as(changed.toHex())
                            .isTrue();
                } catch (CardException e) {
                    assertThat(changed).isNotEqualTo(answer);
                }
            }
        }
    }

    @Test
    void anyBytesAreEitherAKeyOrARefusal() {
        for (int i = 0; i < TRIES; i++) {
            Bytes changed = fuzz.mutated(KEY);
            try {
                assertThat(ChipPublicKey.parse(changed).publicValue()).isNotNull();
            } catch (AgreementException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    /** Four bytes and a good status, under the counter of the first answer. */
    private static Bytes protectedAnswer(SessionKeys keys) {
        byte[] counter = new byte[keys.blockLength()];
        counter[counter.length - 1] = 2;
        byte[] padded = new byte[keys.blockLength()];
        padded[4] = (byte) 0x80;
        String data = Bytes.copyOf(keys.encrypt(counter, padded)).toHex();
        String covered = String.format("87%02x01%s99029000", 1 + data.length() / 2, data);
        byte[] checksum = keys.paddedChecksum(
                Bytes.fromHex(Bytes.copyOf(counter).toHex() + covered).toArray());
        return Bytes.fromHex(covered + "8e08" + Bytes.copyOf(checksum).toHex() + "9000");
    }

    /** A chip that gives its answers whatever it is asked, and then nothing more. */
    private static final class Replay implements CardLink {
        private final Deque<Bytes> answers;

        Replay(List<Bytes> answers) {
            this.answers = new ArrayDeque<>(answers);
        }

        @Override
        public Bytes transmit(Bytes command) {
            return answers.isEmpty() ? Bytes.empty() : answers.remove();
        }

        @Override
        public void reset() {}

        @Override
        public Bytes atr() {
            return Bytes.fromHex("3b80800101");
        }

        @Override
        public String reader() {
            return "replay";
        }

        @Override
        public void close() {}
    }
}
