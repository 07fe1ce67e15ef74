package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jmrtd.lds.ActiveAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Portrait;
import vn.cccd.sim.pki.CertificateDesign;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.ExplicitPublicKey;
import vn.cccd.sim.pki.HashAlgorithm;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.SecurityObjectDesign;
import vn.cccd.sim.pki.ValiditySpan;

/** Issued cards, taken apart again by JMRTD and by BouncyCastle's CMS. */
class CardIssuerTest {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final IssuingAuthority AUTHORITY =
            IssuingAuthority.seeded(7, Clock.fixed(Instant.parse("2026-11-20T01:15:30Z"), ZoneOffset.UTC));

    /** EF.CardAccess of the cards of 2021 to 2024, byte for byte. */
    private static final Bytes ANNOUNCED_BY_REAL_CARDS =
            Bytes.fromHex("3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f00070202"
                    + "04020202010202010d");

    private final CardIssuer issuer = new CardIssuer(AUTHORITY);

    @Test
    void theCardOf2021ListsAndSignsSixDataGroups() throws Exception {
        ChipContents card = issuer.issue(Citizens.NGUYEN_VAN_A, CardProfile.CCCD_2021);

        assertThat(new COMFile(file(card, FileName.COM)).getTagList())
                .containsExactly(0x61, 0x75, 0x63, 0x6D, 0x6E, 0x6F);
        assertThat(new SODFile(file(card, FileName.SOD)).getDataGroupHashes()).containsOnlyKeys(1, 2, 3, 13, 14, 15);
        assertThat(card.files().cardAccess()).contains(ANNOUNCED_BY_REAL_CARDS);
        assertThat(card.access().can()).contains("000123");
        assertThat(card.access().mrzKey())
                .hasValueSatisfying(key -> assertThat(key.seed()).isEqualTo("090000123390010113001019"));
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyCitizensCardCanBeReadBack(Citizen citizen) throws Exception {
        ChipContents card = issuer.issue(citizen, CardProfile.CCCD_2021);

        var mrz = new DG1File(file(card, FileName.DG1)).getMRZInfo();
        assertThat(mrz.toString().replace("\n", "")).isEqualTo(citizen.mrz().text());
        var record =
                (FaceInfo) new DG2File(file(card, FileName.DG2)).getSubRecords().getFirst();
        var face = record.getFaceImageInfos().getFirst();
        assertThat(face.getMimeType()).isEqualTo("image/jpeg");
        assertThat(face.getWidth()).isEqualTo(480);
        assertThat(face.getHeight()).isEqualTo(640);
        assertThat(face.getImageInputStream().readNBytes(face.getImageLength()))
                .isEqualTo(Portrait.jpeg(citizen).toArray());
    }

    /** Those whose security object is made as usual and whose files are all there. */
    static Stream<CardProfile> signedAsUsual() {
        return CardProfile.all().stream().filter(profile -> {
            CardDesign design = profile.design();
            return design.signature().object().equals(SecurityObjectDesign.usual())
                    && design.signature()
                            .chain()
                            .signer()
                            .scheme()
                            .equals(CertificateDesign.ofSigner().scheme())
                    && design.signature().chain().signer().validity() == ValiditySpan.USUAL
                    && !design.signature().chain().intermediate()
                    && design.keys().held() != KeysDesign.Held.OWN_SIGNING_KEY
                    && design.files().removed().isEmpty()
                    && design.files().deformed().isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("signedAsUsual")
    void theSignatureIsRightAndSoAreTheHashesOfAllFilesButTheChangedOnes(CardProfile profile) throws Exception {
        ChipContents card = issuer.issue(Citizens.NGUYEN_THI_ANH_NGUYET, profile);
        var securityObject = new SODFile(file(card, FileName.SOD));

        X509Certificate signer = securityObject.getDocSigningCertificate();
        assertThat(verified(card, signer)).isTrue();
        List<Integer> wrong = new ArrayList<>();
        for (Map.Entry<Integer, byte[]> hash : new TreeMap<>(securityObject.getDataGroupHashes()).entrySet()) {
            Bytes file = raw(card, FileName.named("DG" + hash.getKey()));
            if (!HashAlgorithm.SHA_256.of(file).equals(Bytes.copyOf(hash.getValue()))) {
                wrong.add(hash.getKey());
            }
        }
        assertThat(wrong).isEqualTo(List.copyOf(profile.design().files().changed()));
    }

    @Test
    void theSignerOfACardIsCertifiedByTheAuthorityThatItNames() throws Exception {
        assertThat(issuedByTheAuthority(CardProfile.CCCD_2021)).isTrue();
        assertThat(issuedByTheAuthority(CardProfile.REVOKED_SIGNER)).isTrue();
        assertThat(issuedByTheAuthority(CardProfile.UNKNOWN_ISSUER)).isFalse();
        assertThat(issuedByTheAuthority(CardProfile.IMPOSTOR_ISSUER)).isFalse();
    }

    @Test
    void dataGroup14AnnouncesWhatCardAccessDoesAndTheKeysThatTheChipHolds() throws Exception {
        ChipContents card = issuer.issue(Citizens.NGUYEN_VAN_A, CardProfile.CCCD_2021);

        var options = new DG14File(file(card, FileName.DG14));

        assertThat(options.getSecurityInfos().stream().map(SecurityInfo::getObjectIdentifier))
                .containsExactlyInAnyOrder(
                        SecurityInfo.ID_TA,
                        SecurityInfo.ID_CA_ECDH_AES_CBC_CMAC_128,
                        SecurityInfo.ID_PACE_ECDH_GM_AES_CBC_CMAC_128,
                        SecurityInfo.ID_PK_ECDH,
                        SecurityInfo.ID_AA);
        var announced = only(options, ChipAuthenticationPublicKeyInfo.class);
        var held = card.keys().chipAuthentication().getFirst();
        assertThat(announced.getSubjectPublicKey()).isEqualTo(publicKey(ExplicitPublicKey.of(held.key())));
        assertThat(announced.getKeyId()).isNull();
        assertThat(only(options, ActiveAuthenticationInfo.class).getSignatureAlgorithmOID())
                .isEqualTo("0.4.0.127.0.7.1.1.4.1.3");
    }

    @Test
    void dataGroup15HoldsTheKeyThatTheChipSignsWith() throws Exception {
        ChipContents card = issuer.issue(Citizens.NGUYEN_VAN_A, CardProfile.CCCD_2021);
        var held = (ActiveAuthenticationKey.Ecdsa)
                card.keys().activeAuthentication().orElseThrow();

        Bytes key = ExplicitPublicKey.of(held.key());

        assertThat(raw(card, FileName.DG15).toHex()).startsWith("6f").endsWith(key.toHex());
        assertThat(publicKey(key).getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void aCopyHasTheFilesOfTheCardButNotItsKeys() {
        ChipContents card = issuer.issue(Citizens.DUOM, CardProfile.CCCD_2021);
        ChipContents copy = issuer.issue(Citizens.DUOM, CardProfile.COPY_WITHOUT_KEYS);

        assertThat(copy.files()).isEqualTo(card.files());
        assertThat(copy.keys()).isEqualTo(ChipKeys.none());
    }

    @Test
    void aCardThatOnlyBasicAccessOpensAnnouncesPaceNowhere() throws Exception {
        ChipContents card = issuer.issue(Citizens.DUOM, CardProfile.BAC_ONLY);

        assertThat(card.files().cardAccess()).isEmpty();
        assertThat(card.access().can()).isEmpty();
        assertThat(card.access().pace()).isEmpty();
        assertThat(new DG14File(file(card, FileName.DG14))
                        .getSecurityInfos().stream().map(SecurityInfo::getObjectIdentifier))
                .doesNotContain(SecurityInfo.ID_PACE_ECDH_GM_AES_CBC_CMAC_128);
    }

    @Test
    void aCardWithoutBasicAccessIsOpenedByItsNumberOrByItsZoneAlone() {
        ChipContents either = issuer.issue(Citizens.DUOM, CardProfile.PACE_ONLY);
        ChipContents zoneOnly = issuer.issue(Citizens.DUOM, CardProfile.PACE_MRZ_ONLY);

        assertThat(either.access().bac()).isFalse();
        assertThat(either.access().can()).contains("000127");
        assertThat(zoneOnly.access().bac()).isFalse();
        assertThat(zoneOnly.access().can()).isEmpty();
        assertThat(zoneOnly.access().mrzKey()).isPresent();
    }

    @Test
    void aPassportHasNothingThatDoc9303DoesNotDemand() throws Exception {
        ChipContents passport = issuer.issue(Citizens.TRAN_THI_NGOC_DIEM, CardProfile.PASSPORT);

        assertThat(new COMFile(file(passport, FileName.COM)).getTagList()).containsExactly(0x61, 0x75);
        assertThat(passport.files().application()).hasSize(4);
        assertThat(passport.files().cardAccess()).isEmpty();
        var mrz = new DG1File(file(passport, FileName.DG1)).getMRZInfo();
        assertThat(mrz.getDocumentNumber()).isEqualTo("C8000125");
        assertThat(mrz.getPersonalNumber()).isEqualTo("999188000125");
    }

    @Test
    void aPassportWithPaceProvesItsKeyByChipAuthentication() {
        ChipContents passport = issuer.issue(Citizens.TRAN_THI_NGOC_DIEM, CardProfile.PASSPORT_PACE);

        assertThat(passport.files().application()).hasSize(5).containsKey(FileName.DG14.identifier());
        assertThat(passport.files().cardAccess()).isPresent();
        assertThat(passport.access().bac()).isFalse();
        assertThat(passport.keys().chipAuthentication()).hasSize(1);
        assertThat(passport.keys().activeAuthentication()).isEmpty();
    }

    @Test
    void validityIsWrittenWhereverItIsRead() throws Exception {
        ChipContents expired = issuer.issue(Citizens.NGUYEN_VAN_A, CardProfile.EXPIRED);
        ChipContents forLife = issuer.issue(Citizens.NGUYEN_VAN_A, CardProfile.LIFETIME);

        assertThat(new DG1File(file(expired, FileName.DG1)).getMRZInfo().getDateOfExpiry())
                .isEqualTo("210316");
        assertThat(expired.access().mrzKey())
                .hasValueSatisfying(key -> assertThat(key.expiryDate()).isEqualTo("210316"));
        assertThat(new DG1File(file(forLife, FileName.DG1)).getMRZInfo().getDateOfExpiry())
                .isEqualTo("991231");
    }

    @Test
    void theSameCardIsIssuedAgainByteForByte() {
        var later = IssuingAuthority.seeded(7, Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC));

        assertThat(new CardIssuer(later).issue(Citizens.LY_A_SUNG, CardProfile.CCCD_2021))
                .isEqualTo(issuer.issue(Citizens.LY_A_SUNG, CardProfile.CCCD_2021));
    }

    private static <T extends SecurityInfo> T only(DG14File options, Class<T> type) {
        List<T> found = options.getSecurityInfos().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private boolean issuedByTheAuthority(CardProfile profile) throws Exception {
        var card = issuer.issue(Citizens.NGUYEN_VAN_A, profile);
        var signer = new SODFile(file(card, FileName.SOD)).getDocSigningCertificate();
        var certificates = CertificateFactory.getInstance("X.509", BOUNCY_CASTLE);
        var ca = certificates.generateCertificate(new ByteArrayInputStream(
                AUTHORITY.trusted(ChainDesign.usual()).getFirst().toArray()));
        try {
            signer.verify(ca.getPublicKey(), BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    private static boolean verified(ChipContents card, X509Certificate signer)
            throws CMSException, OperatorCreationException {
        Bytes file = raw(card, FileName.SOD);
        var signedData = new CMSSignedData(file.from(4).toArray());
        SignerInformation signature =
                signedData.getSignerInfos().getSigners().iterator().next();
        assertThat(signature.getSignedAttributes().get(CMSAttributes.signingTime))
                .isNotNull();
        return signature.verify(new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build(signer));
    }

    private static java.security.PublicKey publicKey(Bytes encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", BOUNCY_CASTLE).generatePublic(new X509EncodedKeySpec(encoded.toArray()));
    }

    private static Bytes raw(ChipContents card, FileName name) {
        return Objects.requireNonNull(card.files().application().get(name.identifier()), name.name());
    }

    private static InputStream file(ChipContents card, FileName name) {
        return new ByteArrayInputStream(raw(card, name).toArray());
    }
}
