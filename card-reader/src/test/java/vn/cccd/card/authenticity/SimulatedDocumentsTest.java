package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.audit.ListSignature;
import vn.cccd.card.trust.audit.TrustAudit;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** The simulator's cards, an independent second hand, judged against the directory that it writes for operators. */
class SimulatedDocumentsTest {
    private static final int SOD = 0x011D;
    private static final int LAST_DATA_GROUP = 0x0110;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, CLOCK);

    @TempDir
    static Path directory;

    @BeforeAll
    static void writeTrust() throws IOException {
        AUTHORITY.writeTrust(directory);
    }

    /** One for every answer; all profiles are read the whole way by EveryProfileTest. */
    static List<CardProfile> profiles() {
        return List.of(
                CardProfile.CCCD_2021,
                CardProfile.CHANGED_DG1,
                CardProfile.COPY_WITHOUT_KEYS,
                CardProfile.REVOKED_SIGNER,
                CardProfile.UNKNOWN_ISSUER,
                CardProfile.IMPOSTOR_ISSUER,
                CardProfile.EXPIRED,
                CardProfile.PASSPORT);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileIsJudgedAsItsCaseSays(CardProfile profile) throws TrustException {
        ChipContents contents = new CardIssuer(AUTHORITY).issue(Citizens.NGUYEN_VAN_A, profile);
        Map<Integer, Bytes> dataGroups = new HashMap<>();
        contents.files().application().forEach((identifier, file) -> {
            if (identifier > 0x0100 && identifier <= LAST_DATA_GROUP) {
                dataGroups.put(identifier - 0x0100, Bytes.copyOf(file.toArray()));
            }
        });
        Bytes efSod = Optional.ofNullable(contents.files().application().get(SOD))
                .map(file -> Bytes.copyOf(file.toArray()))
                .orElseThrow();
        PassiveResult result = new PassiveAuthentication(TrustStore.load(List.of(directory), CLOCK), CLOCK)
                .judge(efSod, dataGroups, Optional.of("VNM"));
        assertThat(result.state()).as(result.checks().toString()).isEqualTo(expected(profile));
    }

    private static PassiveResult.State expected(CardProfile profile) {
        return switch (profile.expected().verdict().orElse("")) {
            case "FORGED" -> PassiveResult.State.FORGED;
            case "SIGNER_REVOKED" -> PassiveResult.State.SIGNER_REVOKED;
            case "GENUINE_ISSUER_UNKNOWN" -> PassiveResult.State.VALID_UNKNOWN_ISSUER;
            // A copy without keys is perfectly signed: that is what makes it a copy.
            default -> PassiveResult.State.VALID_TRUSTED;
        };
    }

    @Test
    void itsTrustDirectoryIsWhollyUsable() throws TrustException {
        TrustAudit audit = TrustAudit.of(List.of(directory), CLOCK);
        assertThat(audit.certificates()).isEqualTo(1);
        assertThat(audit.usable()).isEqualTo(1);
        assertThat(audit.crls()).isEqualTo(1);
        assertThat(audit.byCountry()).containsOnly(Map.entry("VN", 1));
        assertThat(audit.signature()).isEqualTo(ListSignature.NONE);
        assertThat(audit.problems()).isEmpty();
    }
}
