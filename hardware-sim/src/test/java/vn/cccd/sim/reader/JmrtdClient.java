package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.ActiveAuthenticationInfo;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.chip.crypto.EcKey;

/** An unmodified JMRTD, our independent peer, in the few steps that the tests take. */
final class JmrtdClient implements AutoCloseable {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final PassportService service;
    private final int blockLength;

    JmrtdClient(CardTerminal terminal, int blockLength) throws CardServiceException {
        service = new PassportService(
                new ChannelCardService(terminal), blockLength > 223 ? 65_536 : 256, blockLength, false, true);
        service.open();
        this.blockLength = blockLength;
    }

    static BACKey bacKey(MrzKey key) {
        return new BACKey(key.documentNumber(), key.birthDate(), key.expiryDate());
    }

    /** Reads EF.CardAccess, runs the PACE that it announces, and selects the application. */
    void pace(PACEKeySpec password) throws CardServiceException, IOException {
        var access = new CardAccessFile(service.getInputStream(PassportService.EF_CARD_ACCESS, 223));
        for (SecurityInfo offered : access.getSecurityInfos()) {
            if (offered instanceof PACEInfo info) {
                service.doPACE(
                        password,
                        info.getObjectIdentifier(),
                        PACEInfo.toParameterSpec(info.getParameterId()),
                        info.getParameterId());
            }
        }
        service.sendSelectApplet(true);
    }

    void bac(MrzKey key) throws CardServiceException {
        service.sendSelectApplet(false);
        service.doBAC(bacKey(key));
    }

    byte[] read(int file) throws CardServiceException, IOException {
        try (InputStream input = service.getInputStream((short) file, blockLength)) {
            return input.readAllBytes();
        }
    }

    void chipAuthentication(ChipAuthenticationKey key) throws CardServiceException, GeneralSecurityException {
        service.doEACCA(null, key.protocol(), SecurityInfo.ID_PK_ECDH, publicKey(key.key()));
    }

    void activeAuthentication(ActiveAuthenticationKey.Ecdsa key, SecureRandom random)
            throws CardServiceException, GeneralSecurityException {
        proveActively(publicKey(key.key()), key.hash().plainEcdsaOid(), random);
    }

    /** As a client that knows nothing of the card does it: the key and the algorithm come from DG14. */
    void chipAuthenticationByDg14() throws CardServiceException, IOException {
        var dg14 = new DG14File(new ByteArrayInputStream(read(PassportService.EF_DG14)));
        ChipAuthenticationInfo protocol = first(dg14.getSecurityInfos(), ChipAuthenticationInfo.class);
        var key = first(dg14.getSecurityInfos(), ChipAuthenticationPublicKeyInfo.class);
        service.doEACCA(
                key.getKeyId(), protocol.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    /** As a client that knows nothing of the card does it: the key comes from DG15, the algorithm from DG14. */
    void activeAuthenticationByDg15(SecureRandom random)
            throws CardServiceException, IOException, GeneralSecurityException {
        var dg14 = new DG14File(new ByteArrayInputStream(read(PassportService.EF_DG14)));
        var dg15 = new DG15File(new ByteArrayInputStream(read(PassportService.EF_DG15)));
        var algorithm = first(dg14.getSecurityInfos(), ActiveAuthenticationInfo.class);
        proveActively(dg15.getPublicKey(), algorithm.getSignatureAlgorithmOID(), random);
    }

    private static <T> T first(Collection<SecurityInfo> statements, Class<T> kind) {
        return statements.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void proveActively(PublicKey key, String algorithm, SecureRandom random)
            throws CardServiceException, GeneralSecurityException {
        var challenge = new byte[8];
        random.nextBytes(challenge);
        byte[] response = service.doAA(key, "", "", challenge).getResponse();
        var verifier = Signature.getInstance(algorithm, BOUNCY_CASTLE);
        verifier.initVerify(key);
        verifier.update(challenge);
        assertThat(verifier.verify(response)).isTrue();
    }

    /** With explicit curve parameters, as real documents have them. */
    private static PublicKey publicKey(EcKey key) throws GeneralSecurityException {
        try {
            X9ECParameters curve = ECNamedCurveTable.getByName(key.curve().standardName());
            var point = new X9ECPoint(curve.getCurve(), key.publicPoint().toArray());
            var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new X962Parameters(curve));
            var encoded = new SubjectPublicKeyInfo(algorithm, point.getPoint().getEncoded(false)).getEncoded();
            return KeyFactory.getInstance("EC", BOUNCY_CASTLE).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
