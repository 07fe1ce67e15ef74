package vn.cccd.sim.pki;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cms.CMSException;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** Documents of one seed, signed in 2022 and looked at in 2026. */
final class TestIssue {
    static final long SEED = 7;
    static final Instant NOW = Instant.parse("2026-11-20T01:15:30Z");
    static final Instant SIGNING_TIME = Instant.parse("2022-01-01T02:00:00Z");
    static final ChainDesign USUAL = ChainDesign.usual();
    static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(SEED, Clock.fixed(NOW, ZoneOffset.UTC));
    static final CertificateJudge JUDGE = new CertificateJudge(SIGNING_TIME, NOW);

    private TestIssue() {}

    /** The same seed in another run on the same day. */
    static IssuingAuthority later() {
        return IssuingAuthority.seeded(SEED, Clock.fixed(NOW.plusSeconds(600), ZoneOffset.UTC));
    }

    static X509Certificate signer(ChainDesign design) throws GeneralSecurityException {
        return CertificateJudge.parsed(AUTHORITY.signer(design).certificate());
    }

    static X509Certificate authority(ChainDesign design) throws GeneralSecurityException {
        return CertificateJudge.parsed(AUTHORITY.trusted(design).getFirst());
    }

    /** A security object over one made-up file, hashed by the rules of its design. */
    static MessageJudge message(ChainDesign chain, SecurityObjectDesign design) throws CMSException {
        Bytes hash = Tlv.of(
                0x30, Tlv.of(0x02, Bytes.of(1)), Tlv.of(0x04, design.hash().of(Bytes.of(1, 2, 3))));
        Bytes content =
                Tlv.of(0x30, Tlv.of(0x02, Bytes.of(0)), design.hash().identifier(), Tlv.of(0x30, hash, second(hash)));
        return new MessageJudge(
                AUTHORITY.signer(chain).sign(MessageJudge.SECURITY_OBJECT, content, SIGNING_TIME, design));
    }

    private static Bytes second(Bytes first) {
        return Bytes.join(first.first(4), Bytes.of(2), first.from(5));
    }

    static SortedMap<String, Bytes> trust(ChainDesign chain, TrustDesign design) {
        LocalDate today = NOW.atZone(ZoneOffset.UTC).toLocalDate();
        Instant start = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new TreeMap<>(new TrustFiles(Chain.of(chain, SEED, today), design, start).all());
    }

    /** The one of these files with this name. */
    static Bytes trustFile(ChainDesign chain, TrustDesign design, String name) {
        return Objects.requireNonNull(trust(chain, design).get(name), name);
    }

    static X509CRL revocationList(ChainDesign chain, RevocationListState state) throws GeneralSecurityException {
        Bytes file = trustFile(chain, TrustDesign.usual().with(state), "csca-simulated.crl");
        return (X509CRL) CertificateFactory.getInstance("X.509", CertificateJudge.BOUNCY_CASTLE)
                .generateCRL(new ByteArrayInputStream(file.toArray()));
    }

    /** What is wrong with the signer's certificate, its authority's list at hand. */
    static Set<Problem> problems(ChainDesign design) throws GeneralSecurityException {
        var list = revocationList(design, RevocationListState.CURRENT);
        return JUDGE.problems(signer(design), authority(design), false, List.of(list));
    }
}
