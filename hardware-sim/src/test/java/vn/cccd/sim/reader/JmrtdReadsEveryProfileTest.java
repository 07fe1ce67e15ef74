package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.card.CardDesign;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.LongAnswers;
import vn.cccd.sim.chip.OddReads;
import vn.cccd.sim.chip.PaceMapping;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.ProtocolQuirk;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** Cards as they are issued, opened and read by an unmodified JMRTD. */
class JmrtdReadsEveryProfileTest {
    private static final IssuingAuthority AUTHORITY =
            IssuingAuthority.seeded(7, Clock.fixed(Instant.parse("2026-11-20T01:15:30Z"), ZoneOffset.UTC));

    private static final int BLOCK = 223;
    private static final Set<ProtocolQuirk> REFUSING =
            Set.of(ProtocolQuirk.PACE_REFUSES_THE_RIGHT_PASSWORD, ProtocolQuirk.PACE_WITH_A_WRONG_TOKEN);

    private final SecureRandom random = new SecureRandom();

    /** Those that JMRTD can open and read as it is. */
    static Stream<CardProfile> readable() {
        return CardProfile.all().stream().filter(profile -> hindrance(profile).isEmpty());
    }

    /** Why JMRTD 0.8.6 cannot read the files of a profile byte by byte. */
    private static Optional<String> hindrance(CardProfile profile) {
        CardDesign design = profile.design();
        List<PaceVariant> pace = design.access().announced();
        if (!pace.isEmpty() && pace.getFirst().mapping() != PaceMapping.GENERIC) {
            return Optional.of("it makes mistakes of its own in PACE with other mappings");
        }
        if (!pace.equals(design.access().pace())) {
            return Optional.of("it believes EF.CardAccess");
        }
        if (!Collections.disjoint(design.access().quirks(), REFUSING)) {
            return Optional.of("the chip does not let itself be opened");
        }
        if (!design.files().deformed().isEmpty()
                || !design.document().deformed().isEmpty()) {
            return Optional.of("it trusts the lengths in files");
        }
        if (!design.mishaps().isEmpty()) {
            return Optional.of("something goes wrong, and it does not try again");
        }
        ChipBehaviour chip = design.behaviour();
        if (chip.selection().cardAccessStatus() != 0x9000) {
            return Optional.of("it asks EF.CardAccess for the variant of PACE");
        }
        if (chip.lengths().maximumResponse() < BLOCK || chip.lengths().longAnswers() != LongAnswers.PLAIN) {
            return Optional.of("it was told to read blocks of " + BLOCK + " bytes in one answer");
        }
        if (chip.selection().oddReads() == OddReads.REQUIRED_BEYOND_32K) {
            return Optional.of("it reads beyond 32 KB with another instruction than the chip demands");
        }
        return Optional.empty();
    }

    @Test
    void mostProfilesAreReadAndTheOthersAreNotForAReasonThatIsKnown() {
        long unread = CardProfile.all().stream()
                .filter(profile -> hindrance(profile).isPresent())
                .count();

        assertThat(readable().count()).isGreaterThan(2 * unread);
    }

    @ParameterizedTest
    @MethodSource("readable")
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
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), BLOCK);
    }
}
