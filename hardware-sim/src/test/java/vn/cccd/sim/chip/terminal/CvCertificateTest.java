package vn.cccd.sim.chip.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.security.Security;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ejbca.cvc.AccessRightEnum;
import org.ejbca.cvc.AuthorizationRoleEnum;
import org.ejbca.cvc.CVCertificate;
import org.ejbca.cvc.CertificateParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.RsaKey;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.terminal.CertificateChain.Verdict;

class CvCertificateTest {
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @EnumSource(TerminalSignature.class)
    void anotherLibraryReadsEveryFieldAndVerifiesTheSignature(TerminalSignature kind) throws Exception {
        SomeHolder authority = new SomeHolder("VNCVCASIM00001", key(kind), kind);
        CvCertificate certificate =
                authority.certify(authority, new Authorization(TerminalRole.AUTHORITY, true, false));
        CVCertificate parsed =
                CertificateParser.parseCertificate(certificate.encoded().toArray());
        var body = parsed.getCertificateBody();

        assertThat(parsed.getDEREncoded()).isEqualTo(certificate.encoded().toArray());
        assertThat(body.getAuthorityReference().getConcatenated()).isEqualTo("VNCVCASIM00001");
        assertThat(body.getHolderReference().getSequence()).isEqualTo("00001");
        assertThat(body.getAuthorizationTemplate().getAuthorizationField().getAuthRole())
                .isEqualTo(AuthorizationRoleEnum.CVCA);
        assertThat(body.getAuthorizationTemplate().getAuthorizationField().getAccessRights())
                .isEqualTo(AccessRightEnum.READ_ACCESS_DG3);
        assertThat(LocalDate.ofInstant(body.getValidFrom().toInstant(), ZoneId.of("GMT")))
                .isEqualTo(SomeHolder.FIRST_DAY);
        Security.addProvider(new BouncyCastleProvider());
        try {
            parsed.verify(body.getPublicKey(), BouncyCastleProvider.PROVIDER_NAME);
        } finally {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
        assertThat(CvCertificate.parse(certificate.encoded())).contains(certificate);
    }

    /** The German authority's certificate for passports of 2007, as public test suites for this format hand it round. */
    @Test
    void aPublishedCertificateIsReadAndWrittenByteForByte() {
        Bytes published = Bytes.fromHex("7f218201897f4e8201495f290100420e44454356434145504153533030317f49"
                + "81fd060a04007f00070202020202811cd7c134aa264366862a18302575d1d787"
                + "b09f075797da89f57ec8c0ff821c68a5e62ca9ce6c1c299803a6c1530b514e18"
                + "2ad8b0042a59cad29f43831c2580f63ccfe44138870713b1a92369e33e2135d2"
                + "66dbb372386c400b8439040d9029ad2c7e5cf4340823b2a87dc68c9e4ce3174c"
                + "1e6efdee12c07d58aa56f772c0726f24c6b89e4ecdac24354b9e99caa3f6d376"
                + "1402cd851cd7c134aa264366862a18302575d0fb98d116bc4b6ddebca3a5a793"
                + "9f863904393ee8e06db6c7f528f8b4260b49aa93309824d92cdb1807e5437ee2"
                + "e26e29b73a7111530fa86b350037cb9415e153704394463797139e148701015f"
                + "200e44454356434145504153533030317f4c0e060904007f0007030102015301"
                + "c15f25060007000400015f24060009000400015f37384ccf25c59f3612eee188"
                + "75f6c5f2e2d21f0395683b532a26e4c189b71efe659c3f26e0eb9aeae9986310"
                + "7f9b0dada16414ffa204516aee2b");
        CvCertificate certificate = CvCertificate.parse(published).orElseThrow();
        CvStatement statement = certificate.statement();

        assertThat(statement.authority()).isEqualTo("DECVCAEPASS001").isEqualTo(statement.holder());
        assertThat(statement.authorization()).isEqualTo(new Authorization(TerminalRole.AUTHORITY, true, false));
        assertThat(statement.effective()).isEqualTo(LocalDate.of(2007, 4, 1));
        assertThat(statement.expiration()).isEqualTo(LocalDate.of(2009, 4, 1));
        assertThat(certificate.curve()).contains(Curve.BRAINPOOL_P224R1);
        assertThat(statement.body()).isEqualTo(certificate.body());
        assertThat(new CvCertificate(statement, certificate.signature()).encoded())
                .isEqualTo(published);
        var chain = new CertificateChain(
                new TrustPoints(new TerminalTrust(List.of(certificate), LocalDate.of(2008, 1, 1))));
        chain.chooseIssuer("DECVCAEPASS001");
        assertThat(chain.take(certificate.content()))
                .as("in the copies that circulate the point is not on its curve")
                .isEqualTo(Verdict.REFUSED);
    }

    private static SigningKey key(TerminalSignature kind) {
        return kind.rsa()
                ? new SigningKey.Rsa(RsaKey.seeded(1_536, Bytes.fromHex("cc")))
                : new SigningKey.Ec(EcKey.generate(Curve.BRAINPOOL_P512R1, new SecureRandom()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VN00001", "vnCVCA00001", "VNTOOLONGNAME00001", "VNCVCA0000x", "VN CA00001"})
    void aReferenceHasACountryANameAndANumber(String reference) {
        SomeHolder authority = SomeHolder.named("VNCVCA00001");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.certify(
                        new SomeHolder(reference, authority.key(), authority.signature()),
                        Authorization.all(TerminalRole.AUTHORITY)));
    }

    @Test
    void everyByteIsAnAuthorisationAndOnlyFourBitsCount() {
        for (int bits = 0; bits <= 0xFF; bits++) {
            assertThat(Authorization.of(bits).bits()).isEqualTo(bits & 0xC3);
        }
    }

    @Test
    void anythingElseThanOneWholeCertificateIsNone() {
        SomeHolder authority = SomeHolder.named("VNCVCA00001");
        Bytes genuine = authority
                .certify(authority, Authorization.all(TerminalRole.AUTHORITY))
                .encoded();

        for (int length = 0; length < genuine.length(); length++) {
            assertThat(CvCertificate.parse(genuine.first(length))).isEmpty();
        }
        assertThat(CvCertificate.parse(Bytes.join(genuine, Bytes.of(0)))).isEmpty();
        assertThat(CvCertificate.parse(Bytes.join(genuine, genuine))).isEmpty();
        assertThat(CvCertificate.parse(Tlv.of(0x7F21))).isEmpty();
    }

    @Test
    void mutatedCertificatesAreJudgedAndNeverAccepted() {
        var random = new Random(5);
        SomeHolder authority = SomeHolder.named("VNCVCA00001");
        CvCertificate own = authority.certify(authority, Authorization.all(TerminalRole.AUTHORITY));
        var rsa = new SomeHolder(
                "VNCVCA00002",
                new SigningKey.Rsa(RsaKey.seeded(1_024, Bytes.fromHex("cc"))),
                TerminalSignature.RSA_PSS_SHA_1);
        var trust = new TrustPoints(new TerminalTrust(List.of(own), SomeHolder.FIRST_DAY));
        List<Bytes> contents = List.of(
                own.content(),
                authority
                        .certify(rsa, Authorization.all(TerminalRole.AUTHORITY))
                        .content(),
                authority
                        .certify(rsa, Authorization.all(TerminalRole.DOMESTIC_VERIFIER))
                        .content());
        for (int round = 0; round < ROUNDS; round++) {
            var chain = new CertificateChain(trust);
            chain.chooseIssuer("VNCVCA00001");
            Bytes genuine = contents.get(random.nextInt(contents.size()));
            Bytes mutated = mutated(genuine, random);

            assertThat(chain.take(mutated))
                    .as(mutated.toHex())
                    .isIn(
                            mutated.equals(genuine)
                                    ? List.of(Verdict.ACCEPTED)
                                    : List.of(Verdict.MALFORMED, Verdict.REFUSED));
        }
    }

    private static Bytes mutated(Bytes genuine, Random random) {
        int at = random.nextInt(genuine.length());
        return switch (random.nextInt(4)) {
            case 0 -> genuine.first(at);
            case 1 -> Bytes.join(genuine.first(at), Bytes.of(random.nextInt(256)), genuine.from(at));
            default -> Bytes.join(genuine.first(at), Bytes.of(random.nextInt(256)), genuine.from(at + 1));
        };
    }
}
