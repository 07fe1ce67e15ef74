package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;
import vn.cccd.sim.pki.cv.TerminalFlaw;

/** Every step of Terminal Authentication and every way to be turned down. */
class TerminalAuthenticationTest {
    private static final int ROUNDS = 400;
    private static final int OK = 0x9000;
    private static final int DG3 = FileName.DG3.identifier();
    private static final int DG4 = FileName.DG4.identifier();

    private final SecureRandom random = new SeededRandom(51);
    private final TerminalAuthority authority =
            new TerminalAuthority(IssuingAuthority.seeded(1, Clock.systemUTC()), random);
    private final TerminalCredentials credentials = authority.credentials();
    private final CvCertificate verifier = credentials.chain().getFirst();
    private final ChipContents trustless = TestDocument.cccd2021(random)
            .withFiles(files -> files.with(FileName.DG4, Tlv.of(0x76, Bytes.of(0x02, 0x01, 0x00))));
    private final ChipContents contents =
            trustless.with(trustless.keys().trusting(authority.trust(LocalDate.of(2022, 5, 17))));
    private final SimulatedChip chip = new SimulatedChip(contents, List.of(), random);

    @Test
    void whoProvesItsRightsReadsFingersAndIrises() throws ChipGone {
        var terminal = chipProven();
        terminal.prove(credentials);

        assertThat(terminal.select(DG3)).isEqualTo(OK);
        assertThat(terminal.select(DG4)).isEqualTo(OK);
    }

    @Test
    void rightsAreGoneWithTheFieldAndWithAnotherChipAuthentication() throws ChipGone {
        var terminal = chipProven();
        terminal.prove(credentials);
        terminal.chipAuthentication(contents.keys().chipAuthentication().getFirst());
        assertThat(terminal.select(DG3)).isEqualTo(0x6982);
        terminal.prove(credentials);
        assertThat(terminal.select(DG3)).isEqualTo(OK);

        chip.reset();
        assertThat(chipProven().select(DG3)).isEqualTo(0x6982);
    }

    @Test
    void rightsThatWereNotGrantedAreNotThere() throws ChipGone {
        var terminal = chipProven();
        terminal.prove(authority.credentials(TerminalFlaw.TERMINAL_WITHOUT_RIGHTS));

        assertThat(terminal.select(DG3)).isEqualTo(0x6982);
        assertThat(terminal.select(DG4)).isEqualTo(0x6982);
        assertThat(terminal.select(FileName.DG1.identifier())).isEqualTo(OK);
    }

    @Nested
    class TheFileOfAuthorities {
        @Test
        void namesThemOnceTheChipIsOpened() throws ChipGone {
            chip.transmit(TestTerminal.SELECT_APPLICATION);
            assertThat(chip.transmit(Bytes.fromHex("00a4020c02011c")).toHex()).isEqualTo("6982");
            var terminal = TestTerminal.openedByBac(chip);

            assertThat(terminal.send("00b09c0000").data().toHex())
                    .isEqualTo("420e564e4356434153494d3030303031" + "00".repeat(20));
        }

        @Test
        void isNotThereOnAChipThatTrustsNobody() throws ChipGone {
            var terminal = TestTerminal.openedByBac(new SimulatedChip(trustless, List.of(), random));

            assertThat(terminal.send("00a4020c02011c").status()).isEqualTo(0x6A82);
        }
    }

    @Nested
    class IsTurnedDown {
        @Test
        void beforeChipAuthentication() throws ChipGone {
            var terminal = TerminalAuthenticationTerminal.openedByBac(chip, random);

            assertThat(terminal.chooseIssuer("VNCVCASIM00001")).isEqualTo(0x6982);
            assertThat(terminal.verify(verifier)).isEqualTo(0x6982);
            assertThat(terminal.chooseTerminal("VNISSIM00001")).isEqualTo(0x6982);
        }

        @Test
        void byAChipThatTrustsNobody() throws ChipGone {
            var terminal = chipProven(new SimulatedChip(trustless, List.of(), random));

            assertThat(terminal.chooseIssuer("VNCVCASIM00001")).isEqualTo(0x6A86);
            assertThat(terminal.verify(verifier)).isEqualTo(0x6D00);
            assertThat(terminal.chooseTerminal("VNISSIM00001")).isEqualTo(0x6A86);
        }

        @Test
        void whenStepsAreMissing() throws ChipGone {
            var terminal = chipProven();

            assertThat(terminal.verify(verifier)).as("no issuer chosen").isEqualTo(0x6985);
            assertThat(terminal.chooseIssuer("VNDVSIM00001"))
                    .as("not shown yet")
                    .isEqualTo(0x6A88);
            assertThat(terminal.chooseTerminal("VNISSIM00001"))
                    .as("not shown yet")
                    .isEqualTo(0x6A88);
            assertThat(terminal.command("002281b6", Bytes.empty())).isEqualTo(0x6A80);
            assertThat(terminal.command("002a0000", verifier.content())).isEqualTo(0x6A86);
            assertThat(terminal.chooseIssuer("VNCVCASIM00001")).isEqualTo(OK);
            assertThat(terminal.command("002a00be", verifier.encoded()))
                    .as("wrapped in 7F21")
                    .isEqualTo(0x6A80);
            assertThat(terminal.select(DG3)).isEqualTo(0x6982);
        }

        @Test
        void withoutAFreshChallenge() throws ChipGone {
            var terminal = shown();
            assertThat(terminal.answer(credentials, Bytes.copyOf(new byte[8]))).isEqualTo(0x6985);
            Bytes challenge = terminal.challenge();
            assertThat(terminal.select(FileName.DG1.identifier())).isEqualTo(OK);
            assertThat(terminal.answer(credentials, challenge))
                    .as("something came between")
                    .isEqualTo(0x6985);
            Bytes again = terminal.challenge();
            assertThat(terminal.answer(credentials, challenge))
                    .as("an older challenge")
                    .isEqualTo(0x6300);
            assertThat(terminal.answer(credentials, again))
                    .as("one challenge, one answer")
                    .isEqualTo(0x6985);
            assertThat(terminal.select(DG3)).isEqualTo(0x6982);

            assertThat(terminal.answer(credentials, terminal.challenge())).isEqualTo(OK);
        }

        @Test
        void whenItSignsForAnotherDocumentOrAnotherConversation() throws ChipGone {
            var terminal = shown();
            String number = TestDocument.MRZ_KEY.checkedNumber();

            assertThat(terminal.answer(credentials, "0900001245", terminal.challenge(), terminal.terminalIdentity()))
                    .isEqualTo(0x6300);
            assertThat(terminal.answer(credentials, number, terminal.challenge(), Bytes.copyOf(new byte[32])))
                    .isEqualTo(0x6300);
            assertThat(terminal.select(DG3)).isEqualTo(0x6982);
        }

        @Test
        void whenAWrongAnswerFollowsARightOne() throws ChipGone {
            var terminal = shown();
            assertThat(terminal.answer(credentials, terminal.challenge())).isEqualTo(OK);
            terminal.challenge();
            assertThat(terminal.command("00820000", Bytes.of(1))).isEqualTo(0x6300);

            assertThat(terminal.select(DG3)).isEqualTo(0x6982);
        }
    }

    @Test
    void mutatedStepsAreAnsweredAndGrantNothing() throws ChipGone {
        var mutations = new Random(52);
        List<Bytes> steps = List.of(
                Bytes.fromHex("002281b610830e564e4356434153494d3030303031"),
                Bytes.join(Bytes.fromHex("002a00be00"), lengthOf(verifier.content()), verifier.content()),
                Bytes.fromHex("002281a40e830c564e495353494d3030303031"),
                Bytes.fromHex("0084000008"),
                Bytes.join(Bytes.fromHex("0082000040"), TestDocument.filler(64)));
        var terminal = chipProven();
        for (int round = 0; round < ROUNDS; round++) {
            Bytes mutated = mutated(steps.get(mutations.nextInt(steps.size())), mutations);
            if (CommandApdu.parse(mutated).isPresent()) {
                Bytes answer = chip.transmit(terminal.conversation().wrap(mutated.toHex()));
                assertThat(answer.length()).as(mutated.toHex()).isGreaterThanOrEqualTo(2);
                // A command that breaks the conversation ends it.
                terminal = answer.length() == 2 ? chipProven() : terminal;
            }
        }
        assertThat(chipProven().select(DG3)).isEqualTo(0x6982);
    }

    private static Bytes lengthOf(Bytes data) {
        return Bytes.of(data.length() >> 8, data.length());
    }

    private static Bytes mutated(Bytes step, Random random) {
        int at = random.nextInt(step.length());
        return switch (random.nextInt(3)) {
            case 0 -> step.first(at);
            case 1 -> Bytes.join(step.first(at), Bytes.of(random.nextInt(256)), step.from(at + 1));
            default -> step;
        };
    }

    private TerminalAuthenticationTerminal shown() throws ChipGone {
        var terminal = chipProven();
        for (CvCertificate certificate : credentials.chain()) {
            assertThat(terminal.chooseIssuer(certificate.statement().authority()))
                    .isEqualTo(OK);
            assertThat(terminal.verify(certificate)).isEqualTo(OK);
        }
        assertThat(terminal.chooseTerminal("VNISSIM00001")).isEqualTo(OK);
        return terminal;
    }

    private TerminalAuthenticationTerminal chipProven() throws ChipGone {
        return chipProven(chip);
    }

    private TerminalAuthenticationTerminal chipProven(Chip on) throws ChipGone {
        var terminal = TerminalAuthenticationTerminal.openedByBac(on, random);
        terminal.chipAuthentication(contents.keys().chipAuthentication().getFirst());
        return terminal;
    }
}
