package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jmrtd.lds.SODFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.pki.CertificateDesign;
import vn.cccd.sim.pki.CertificateFlaw;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.DocumentSigner;
import vn.cccd.sim.pki.HashAlgorithm;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.LdsVersion;
import vn.cccd.sim.pki.SecurityObjectDesign;
import vn.cccd.sim.pki.SecurityObjectFlaw;

class SecurityObjectFileTest {
    private static final Instant SIGNING_TIME = Instant.parse("2022-01-01T02:00:00Z");
    private static final IssuingAuthority AUTHORITY =
            IssuingAuthority.seeded(7, Clock.fixed(SIGNING_TIME, ZoneOffset.UTC));
    private static final DocumentSigner SIGNER = AUTHORITY.signer(ChainDesign.usual());
    private static final SecurityObjectDesign USUAL = SecurityObjectDesign.usual();
    private static final SortedMap<Integer, Bytes> FILES =
            new TreeMap<>(Map.of(1, Bytes.of(0x61, 1, 7), 2, Bytes.of(0x75, 1, 8), 13, Bytes.of(0x6D, 1, 9)));

    @ParameterizedTest
    @EnumSource
    void everyDataGroupGivenIsListedWithItsHash(HashAlgorithm hash) throws IOException, GeneralSecurityException {
        SODFile file = parsed(USUAL.hashedWith(hash));

        Map<Integer, byte[]> hashes = file.getDataGroupHashes();
        assertThat(hashes.keySet()).isEqualTo(FILES.keySet());
        FILES.forEach((number, content) ->
                assertThat(hashes.get(number)).isEqualTo(hash.of(content).toArray()));
        assertThat(file.getDigestAlgorithm().replace("-", ""))
                .isEqualTo(hash.name().replace("_", ""));
        assertThat(file.getDocSigningCertificate().getEncoded())
                .isEqualTo(SIGNER.certificate().toArray());
    }

    @Test
    void theLaterVersionStatesThoseOfLdsAndUnicode() throws IOException {
        SODFile later = parsed(USUAL.of(LdsVersion.LDS_1_8));

        assertThat(later.getLDSVersion()).isEqualTo("0108");
        assertThat(later.getUnicodeVersion()).isEqualTo("040000");
        assertThat(parsed(USUAL).getLDSVersion()).isNull();
    }

    @Test
    void aDuplicateSaysTheSameTwice() throws CMSException {
        List<DataGroupHash> hashes = listed(USUAL.with(SecurityObjectFlaw.DUPLICATE_HASHES));

        assertThat(hashes.stream().map(DataGroupHash::getDataGroupNumber)).containsExactly(1, 1, 2, 2, 13, 13);
        assertThat(hashes.stream().distinct()).hasSize(3);
    }

    @Test
    void aContradictionListsTheFirstDataGroupTwice() throws CMSException {
        List<DataGroupHash> hashes = listed(USUAL.with(SecurityObjectFlaw.CONTRADICTING_HASHES));

        assertThat(hashes.stream().map(DataGroupHash::getDataGroupNumber)).containsExactly(1, 2, 13, 1);
        assertThat(hashes.stream().distinct()).hasSize(4);
    }

    @Test
    void aFileOfMoreThan16MegabytesKeepsItsLength() {
        CertificateDesign huge = CertificateDesign.ofSigner().with(CertificateFlaw.HUGE_SERIAL_NUMBER);
        DocumentSigner signer = AUTHORITY.signer(ChainDesign.usual().withSigner(huge));

        Bytes file = SecurityObjectFile.of(FILES, signer, SIGNING_TIME);

        assertThat(file.length()).isGreaterThan(20_000_000);
        assertThat(file.first(2)).isEqualTo(Bytes.of(0x77, 0x84));
        assertThat(file.slice(2, 6).toUnsigned()).isEqualTo(file.length() - 6);
    }

    private static SODFile parsed(SecurityObjectDesign design) throws IOException {
        return new SODFile(new ByteArrayInputStream(
                SecurityObjectFile.of(FILES, SIGNER, SIGNING_TIME, design).toArray()));
    }

    private static List<DataGroupHash> listed(SecurityObjectDesign design) throws CMSException {
        Bytes file = SecurityObjectFile.of(FILES, SIGNER, SIGNING_TIME, design);
        var content = new CMSSignedData(file.from(4).toArray()).getSignedContent();
        return Arrays.asList(LDSSecurityObject.getInstance(content.getContent()).getDatagroupHash());
    }
}
