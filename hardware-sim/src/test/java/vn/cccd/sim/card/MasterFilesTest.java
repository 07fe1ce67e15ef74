package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.jmrtd.lds.CardSecurityFile;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/** The files beside the application and what DG14 says in all its variants, judged by JMRTD and by BouncyCastle's CMS. */
class MasterFilesTest {
    private static final IssuingAuthority AUTHORITY =
            IssuingAuthority.seeded(7, Clock.fixed(Instant.parse("2026-11-20T01:15:30Z"), ZoneOffset.UTC));

    @Test
    void cardSecurityHoldsTheKeyForChipAuthenticationMappingUnderASignature() throws Exception {
        Bytes file = master(issued("pace-cam"), 0x011D);

        var security = new CardSecurityFile(new ByteArrayInputStream(file.toArray()));

        assertThat(security.getSecurityInfos())
                .hasAtLeastOneElementOfType(ChipAuthenticationPublicKeyInfo.class)
                .hasAtLeastOneElementOfType(PACEInfo.class);
        assertThat(new CMSSignedData(file.toArray()).getSignedContentTypeOID())
                .isEqualTo(new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1").getId());
    }

    @Test
    void directoryAndAttributesSayWhatTheyShould() {
        ChipContents card = issued("length-said-in-atr-info");

        assertThat(master(card, 0x2F00).toHex()).isEqualTo("61094f07a0000002471001");
        assertThat(master(card, 0x2F01).toHex()).isEqualTo("4703b00160" + "7f6608" + "02020834" + "02020800");
    }

    @Test
    void severalKeysForChipAuthenticationKeepTheirNames() throws Exception {
        DG14File options = options(issued("ca-two-kinds-of-keys"));

        var keys = options.getSecurityInfos().stream()
                .filter(ChipAuthenticationPublicKeyInfo.class::isInstance)
                .map(ChipAuthenticationPublicKeyInfo.class::cast)
                .toList();

        assertThat(keys).extracting(key -> key.getKeyId().intValue()).containsExactlyInAnyOrder(1, 2);
        assertThat(keys)
                .extracting(SecurityInfo::getObjectIdentifier)
                .containsExactlyInAnyOrder(SecurityInfo.ID_PK_DH, SecurityInfo.ID_PK_ECDH);
    }

    @Test
    void whatIsSignedAboutPaceMayDifferFromWhatIsAnnounced() throws Exception {
        ChipContents card = issued("announced-weaker-than-signed");

        assertThat(options(card).getSecurityInfos())
                .filteredOn(PACEInfo.class::isInstance)
                .extracting(SecurityInfo::getObjectIdentifier)
                .containsExactly(SecurityInfo.ID_PACE_ECDH_GM_AES_CBC_CMAC_256);
        assertThat(card.files().cardAccess().orElseThrow().toHex())
                .contains("04007f00070202040201")
                .doesNotContain("04007f00070202040204");
    }

    private static DG14File options(ChipContents card) throws Exception {
        Bytes file = card.files().file(FileName.DG14).orElseThrow();
        return new DG14File(new ByteArrayInputStream(file.toArray()));
    }

    private static Bytes master(ChipContents card, int identifier) {
        return Objects.requireNonNull(card.files().master().get(identifier));
    }

    private static ChipContents issued(String profile) {
        return new CardIssuer(AUTHORITY)
                .issue(Citizens.VO_THI_MY_DUYEN, CardProfile.named(profile).orElseThrow());
    }
}
