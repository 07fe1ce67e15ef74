package vn.cccd.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.card.terminal.TestCertificates.AUTHORITY;
import static vn.cccd.card.terminal.TestCertificates.DOMESTIC;
import static vn.cccd.card.terminal.TestCertificates.FOREIGN;
import static vn.cccd.card.terminal.TestCertificates.TERMINAL;
import static vn.cccd.card.terminal.TestCertificates.TODAY;
import static vn.cccd.card.terminal.TestCertificates.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerminalChainTest {
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void leadsFromTheTrustedKeyThroughLinksInWhateverOrderTheFilesWere() throws Exception {
        List<CvCertificate> all = new ArrayList<>(List.of(
                certificate("VNCA00001", "VNCA00001", AUTHORITY),
                certificate("VNCA00001", "VNCA00002", AUTHORITY),
                certificate("VNCA00002", "VNCA00003", AUTHORITY),
                certificate("VNCA00003", "VNDV00001", DOMESTIC),
                certificate("VNDV00001", "VNIS00001", TERMINAL)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(chosen(all, "VNCA00001")).containsExactly("VNCA00002", "VNCA00003", "VNDV00001", "VNIS00001");
            assertThat(chosen(all, "VNCA00003", "VNCA00002")).containsExactly("VNDV00001", "VNIS00001");
        }
    }

    @Test
    void ofSeveralVerifiersTheOneThatHoldsIsTaken() throws Exception {
        List<CvCertificate> all = List.of(
                certificate("VNCA00001", "VNDV00001", DOMESTIC, YESTERDAY.minusYears(1), YESTERDAY),
                certificate("VNCA00001", "VNDV00001", FOREIGN),
                certificate("VNDV00001", "VNIS00001", TERMINAL));

        var chain = (TerminalChain.Choice.Chain) choose(all, "VNCA00001");

        assertThat(chain.certificates().getFirst().role()).isEqualTo(TerminalRole.FOREIGN_VERIFIER);
    }

    @Test
    void firstAndLastDayCount() throws Exception {
        List<CvCertificate> all = List.of(
                certificate("VNCA00001", "VNDV00001", DOMESTIC, TODAY, TODAY),
                certificate("VNDV00001", "VNIS00001", TERMINAL, TODAY, TODAY));

        assertThat(chosen(all, "VNCA00001")).hasSize(2);
    }

    @Test
    void anOldLinkIsNoObstacleAndAnotherOldCertificateIs() throws Exception {
        CvCertificate link = certificate("VNCA00001", "VNCA00002", AUTHORITY, YESTERDAY, YESTERDAY);
        CvCertificate verifier = certificate("VNCA00002", "VNDV00001", DOMESTIC);

        assertThat(chosen(List.of(link, verifier, certificate("VNDV00001", "VNIS00001", TERMINAL)), "VNCA00001"))
                .hasSize(3);
        assertThat(why(
                        List.of(link, verifier, certificate("VNDV00001", "VNIS00001", TERMINAL, YESTERDAY, YESTERDAY)),
                        "VNCA00001"))
                .isEqualTo("VNIS00001 has expired on " + YESTERDAY);
    }

    @Test
    void whatBeginsTomorrowIsNotShownToday() throws Exception {
        assertThat(why(
                        List.of(
                                certificate("VNCA00001", "VNDV00001", DOMESTIC),
                                certificate("VNDV00001", "VNIS00001", TERMINAL, TOMORROW, TOMORROW)),
                        "VNCA00001"))
                .isEqualTo("VNIS00001 is not in force before " + TOMORROW);
    }

    @Test
    void rightsAreThoseOfTheWholeChain() throws Exception {
        assertThat(why(
                        List.of(
                                certificate("VNCA00001", "VNDV00001", DOMESTIC & ~1),
                                certificate("VNDV00001", "VNIS00001", TERMINAL)),
                        "VNCA00001"))
                .isEqualTo("VNDV00001 does not allow to read fingerprints");
    }

    @Test
    void whoMayNotCertifyIsNotFollowed() throws Exception {
        assertThat(why(List.of(certificate("VNCA00001", "VNIS00001", TERMINAL)), "VNCA00001"))
                .isEqualTo("no verifier has certified the terminal");
        assertThat(why(
                        List.of(
                                certificate("VNCA00001", "VNDV00001", DOMESTIC),
                                certificate("VNDV00001", "VNDV00002", DOMESTIC),
                                certificate("VNDV00002", "VNIS00001", TERMINAL)),
                        "VNCA00001"))
                .isEqualTo("VNDV00001 may not certify who follows it");
    }

    @Test
    void certificatesThatSignEachOtherInACircleComeToAnEnd() throws Exception {
        List<CvCertificate> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int k = 0; k < 3; k++) {
                all.add(certificate("VNCA0" + (i + k) % 40, "VNCA0" + i, AUTHORITY));
            }
        }
        all.add(certificate("VNCA01", "VNIS00001", TERMINAL));

        assertThat(why(all, "VNXX00001")).contains("no certificates lead to VNXX00001");
    }

    private static List<String> chosen(List<CvCertificate> all, String... trusted) {
        return ((TerminalChain.Choice.Chain) choose(all, trusted))
                .certificates().stream().map(CvCertificate::holder).toList();
    }

    private static String why(List<CvCertificate> all, String... trusted) {
        return ((TerminalChain.Choice.None) choose(all, trusted)).why();
    }

    private static TerminalChain.Choice choose(List<CvCertificate> all, String... trusted) {
        List<CvCertificate> terminals =
                all.stream().filter(c -> c.role() == TerminalRole.TERMINAL).toList();
        return new TerminalChain(all, terminals, Set.of(trusted), TODAY).choose();
    }
}
