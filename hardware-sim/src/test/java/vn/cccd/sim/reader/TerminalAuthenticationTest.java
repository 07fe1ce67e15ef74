package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.PaceMapping;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.terminal.TerminalTrust;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;
import vn.cccd.sim.pki.cv.TerminalFlaw;

/** An unmodified JMRTD shows certificates and signs; what it may read afterwards is the chip's judgement. */
class TerminalAuthenticationTest {
    private static final LocalDate MADE = LocalDate.of(2022, 5, 17);
    private static final Set<TerminalFlaw> PROVEN_BUT_WITHOUT_RIGHTS =
            EnumSet.of(TerminalFlaw.TERMINAL_WITHOUT_RIGHTS, TerminalFlaw.VERIFIER_WITHOUT_RIGHTS);

    private final SecureRandom random = new SecureRandom();
    private final IssuingAuthority issuer = IssuingAuthority.seeded(1, Clock.systemUTC());
    private final TerminalAuthority authority = new TerminalAuthority(issuer, random);

    @ParameterizedTest
    @EnumSource(TerminalSignature.class)
    void afterPaceTheFingerprintsAreReadByEveryAlgorithm(TerminalSignature signature) throws Exception {
        var authority = new TerminalAuthority(issuer, signature, random);
        ChipContents contents = document(authority.trust(MADE));
        try (var client = client(contents)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            client.terminalAuthentication(authority.credentials());

            assertThat(client.read(FileName.DG3.identifier())).isEqualTo(fingerprints(contents));
        }
    }

    @ParameterizedTest
    @EnumSource(DhGroup.class)
    void inGroupsOfNumbersHashesStandForThePublicKeys(DhGroup group) throws Exception {
        var key = new ChipAuthenticationKey(DhKey.generate(group, random), SecureMessagingCipher.AES_128);
        var keys = new ChipKeys(List.of(key), Optional.empty()).trusting(authority.trust(MADE));
        ChipContents contents = TestDocument.speaking(
                TestDocument.cccd2021(random).with(keys),
                new PaceVariant(PaceMapping.GENERIC, SecureMessagingCipher.AES_128, group));
        try (var client = client(contents)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(key);
            client.terminalAuthentication(authority.credentials());

            assertThat(client.read(FileName.DG3.identifier())).isEqualTo(fingerprints(contents));
        }
    }

    @Test
    void afterBasicAccessTheFingerprintsAreRead() throws Exception {
        ChipContents contents = TestDocument.withoutPace(document(authority.trust(MADE)));
        try (var client = client(contents)) {
            client.bac(TestDocument.MRZ_KEY);
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            client.terminalAuthentication(authority.credentials(), TestDocument.MRZ_KEY);

            assertThat(client.read(FileName.DG3.identifier())).isEqualTo(fingerprints(contents));
        }
    }

    @Test
    void aChipFollowsItsAuthorityOverSeveralLinksAndRemembers() throws Exception {
        ChipContents contents = document(authority.trust(MADE));
        TerminalCredentials third = authority.credentialsOfGeneration(3);
        var chip = new SimulatedChip(contents, List.of(), random);
        for (int visit = 0; visit < 2; visit++) {
            try (var client = client(chip)) {
                client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
                client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
                // The second time the chip no longer knows the first key, and needs only what it has not seen.
                client.terminalAuthentication(
                        visit == 0
                                ? third
                                : new TerminalCredentials(
                                        third.authority(), third.chain().subList(2, 4), third.key()));

                assertThat(client.read(FileName.DG3.identifier())).isEqualTo(fingerprints(contents));
            }
        }
        try (var client = client(chip)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            assertThatThrownBy(() -> client.terminalAuthentication(authority.credentials()))
                    .hasStackTraceContaining("6A88");
        }
    }

    @ParameterizedTest
    @EnumSource(TerminalFlaw.class)
    void flawedCredentialsBringNoFingerprintsAndTheRestIsReadAllTheSame(TerminalFlaw flaw) throws Exception {
        ChipContents contents = document(authority.trust(MADE));
        TerminalCredentials flawed = authority.credentials(flaw);
        try (var client = client(contents)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            if (PROVEN_BUT_WITHOUT_RIGHTS.contains(flaw)) {
                client.terminalAuthentication(flawed);
            } else {
                assertThatThrownBy(() -> client.terminalAuthentication(flawed))
                        .isInstanceOf(CardServiceException.class)
                        .hasStackTraceContaining(flaw == TerminalFlaw.UNKNOWN_AUTHORITY ? "6A88" : "6300");
            }

            refusesFingerprints(client);
            assertThat(client.read(FileName.DG1.identifier())).hasSize(93);
        }
    }

    @Test
    void aChipThatTakesALaterDayForTodayRefusesEverybody() throws Exception {
        ChipContents contents = document(authority.trust(TerminalAuthority.LAST_DAY.plusDays(1)));
        try (var client = client(contents)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());

            assertThatThrownBy(() -> client.terminalAuthentication(authority.credentials()))
                    .hasStackTraceContaining("6300");
            refusesFingerprints(client);
        }
    }

    private static void refusesFingerprints(JmrtdClient client) {
        assertThatThrownBy(() -> client.read(FileName.DG3.identifier())).hasMessageContaining("Could not select file");
    }

    private ChipContents document(TerminalTrust trust) {
        ChipContents contents = TestDocument.cccd2021(random);
        return contents.with(contents.keys().trusting(trust));
    }

    private static byte[] fingerprints(ChipContents contents) {
        return contents.files().file(FileName.DG3).orElseThrow().toArray();
    }

    private JmrtdClient client(ChipContents contents) throws Exception {
        return client(new SimulatedChip(contents, List.of(), random));
    }

    private static JmrtdClient client(SimulatedChip chip) throws Exception {
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(chip);
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), 223);
    }
}
