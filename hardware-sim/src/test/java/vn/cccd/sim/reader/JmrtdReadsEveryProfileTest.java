package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** Cards as they are issued, opened and read by an unmodified JMRTD. */
class JmrtdReadsEveryProfileTest {
    private static final IssuingAuthority AUTHORITY =
            IssuingAuthority.seeded(7, Clock.fixed(Instant.parse("2026-11-20T01:15:30Z"), ZoneOffset.UTC));

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyFileButTheFingerprintsCanBeRead(CardProfile profile) throws Exception {
        ChipContents contents = issued(profile);
        try (var client = client(contents)) {
            open(client, contents);

            for (Map.Entry<Integer, Bytes> file : contents.files().application().entrySet()) {
                if (file.getKey() != FileName.DG3.identifier()) {
                    assertThat(client.read(file.getKey()))
                            .as("%04X", file.getKey())
                            .isEqualTo(file.getValue().toArray());
                }
            }
        }
    }

    @Test
    void theFingerprintsStayClosed() throws Exception {
        ChipContents contents = issued(CardProfile.CCCD_2021);
        try (var client = client(contents)) {
            open(client, contents);

            assertThatThrownBy(() -> client.read(FileName.DG3.identifier())).isInstanceOf(CardServiceException.class);
        }
    }

    @Test
    void theCardProvesTheKeysThatItsFilesAnnounce() throws Exception {
        ChipContents contents = issued(CardProfile.CCCD_2021);
        try (var client = client(contents)) {
            open(client, contents);

            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
            client.activeAuthentication(
                    (ActiveAuthenticationKey.Ecdsa)
                            contents.keys().activeAuthentication().orElseThrow(),
                    random);
        }
    }

    @Test
    void aCopyCannotProveTheKeysThatItsFilesAnnounce() throws Exception {
        ChipContents genuine = issued(CardProfile.CCCD_2021);
        ChipContents copy = issued(CardProfile.COPY_WITHOUT_KEYS);
        try (var client = client(copy)) {
            open(client, copy);

            assertThatThrownBy(() -> client.chipAuthentication(
                            genuine.keys().chipAuthentication().getFirst()))
                    .isInstanceOf(CardServiceException.class);
        }
    }

    @Test
    void aCardThatRefusesBasicAccessRefusesTheRightKey() throws Exception {
        ChipContents contents = issued(CardProfile.PACE_ONLY);
        try (var client = client(contents)) {
            assertThatThrownBy(() -> client.bac(contents.access().mrzKey().orElseThrow()))
                    .isInstanceOf(CardServiceException.class);
        }
    }

    @Test
    void aCardThatKnowsItsZoneOnlyRefusesItsNumber() throws Exception {
        ChipContents contents = issued(CardProfile.PACE_MRZ_ONLY);
        try (var client = client(contents)) {
            assertThatThrownBy(() -> client.pace(PACEKeySpec.createCANKey(Citizens.VO_THI_MY_DUYEN.can())))
                    .isInstanceOf(CardServiceException.class);
        }
    }

    /** With whatever this card takes: its access number, else its zone by PACE, else its zone by BAC. */
    private static void open(JmrtdClient client, ChipContents contents)
            throws CardServiceException, IOException, GeneralSecurityException {
        var zone = contents.access().mrzKey().orElseThrow();
        if (contents.access().can().isPresent() && contents.files().cardAccess().isPresent()) {
            client.pace(PACEKeySpec.createCANKey(contents.access().can().get()));
        } else if (contents.files().cardAccess().isPresent()) {
            client.pace(PACEKeySpec.createMRZKey(JmrtdClient.bacKey(zone)));
        } else {
            client.bac(zone);
        }
    }

    private static ChipContents issued(CardProfile profile) {
        return new CardIssuer(AUTHORITY).issue(Citizens.VO_THI_MY_DUYEN, profile);
    }

    private JmrtdClient client(ChipContents contents) throws CardServiceException, CardException {
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(new SimulatedChip(contents, List.of(), random));
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), 223);
    }
}
