package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import java.util.Objects;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
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
import org.jmrtd.protocol.EACCAResult;
import org.jmrtd.protocol.PACEResult;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SignatureHash;
import vn.cccd.sim.pki.ExplicitPublicKey;
import vn.cccd.sim.pki.cv.TerminalCredentials;

/** An unmodified JMRTD, our independent peer, in the few steps that the tests take. */
final class JmrtdClient implements AutoCloseable {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final PassportService service;
    private final int blockLength;
    private @Nullable PACEResult opened;
    private @Nullable EACCAResult chipProven;

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
                opened = service.doPACE(
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
        BigInteger keyId =
                key.keyId().isPresent() ? BigInteger.valueOf(key.keyId().getAsInt()) : null;
        chipProven = switch (key.key()) {
            case EcKey onCurve -> service.doEACCA(keyId, key.protocol(), SecurityInfo.ID_PK_ECDH, publicKey(onCurve));
            case DhKey number -> service.doEACCA(keyId, key.protocol(), SecurityInfo.ID_PK_DH, publicKey(number));
        };
    }

    /** After {@link #pace} and Chip Authentication. */
    void terminalAuthentication(TerminalCredentials credentials)
            throws CardServiceException, GeneralSecurityException, IOException {
        new JmrtdTerminal(service, credentials)
                .proveAfter(Objects.requireNonNull(opened), Objects.requireNonNull(chipProven));
    }

    /** After {@link #bac} and Chip Authentication. */
    void terminalAuthentication(TerminalCredentials credentials, MrzKey documentKey)
            throws CardServiceException, GeneralSecurityException, IOException {
        new JmrtdTerminal(service, credentials).proveAfter(documentKey, Objects.requireNonNull(chipProven));
    }

    void activeAuthentication(ActiveAuthenticationKey key, SecureRandom random)
            throws CardServiceException, GeneralSecurityException {
        assertThat(activelyProven(key, random)).isTrue();
    }

    /** Whether the chip's answer to a fresh challenge is a signature of {@code key}, as BouncyCastle sees it. */
    boolean activelyProven(ActiveAuthenticationKey key, SecureRandom random)
            throws CardServiceException, GeneralSecurityException {
        return switch (key) {
            case ActiveAuthenticationKey.Ecdsa ecdsa -> proven(publicKey(ecdsa.key()), ecdsa.algorithm(), random);
            case ActiveAuthenticationKey.Rsa rsa ->
                provenWithRecovery(
                        KeyFactory.getInstance("RSA")
                                .generatePublic(new X509EncodedKeySpec(
                                        rsa.key().publicKeyInfo().toArray())),
                        rsa.hash(),
                        random);
            case ActiveAuthenticationKey.Faulty faulty -> activelyProven(faulty.genuine(), random);
        };
    }

    private boolean provenWithRecovery(PublicKey key, SignatureHash hash, SecureRandom random)
            throws CardServiceException {
        var challenge = new byte[8];
        random.nextBytes(challenge);
        byte[] response = service.doAA(key, "", "", challenge).getResponse();
        var rsa = (RSAPublicKey) key;
        var verifier = new ISO9796d2Signer(new RSAEngine(), digest(hash), hash == SignatureHash.SHA_1);
        verifier.init(false, new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent()));
        try {
            verifier.updateWithRecoveredMessage(response);
        } catch (InvalidCipherTextException | IllegalStateException | DataLengthException noSignature) {
            // A wrong key's answer may end like the block of another hash, or be no smaller than the modulus.
            return false;
        }
        verifier.update(challenge, 0, challenge.length);
        return verifier.verifySignature(response);
    }

    private static Digest digest(SignatureHash hash) {
        return switch (hash) {
            case SHA_1 -> new SHA1Digest();
            case SHA_224 -> new SHA224Digest();
            case SHA_256 -> SHA256Digest.newInstance();
            case SHA_384 -> new SHA384Digest();
            case SHA_512 -> new SHA512Digest();
        };
    }

    /** As a client that knows nothing of the card does it: the key and the algorithm come from DG14. */
    void chipAuthenticationByDg14() throws CardServiceException, IOException {
        var dg14 = new DG14File(new ByteArrayInputStream(read(PassportService.EF_DG14)));
        ChipAuthenticationInfo protocol = first(dg14.getSecurityInfos(), ChipAuthenticationInfo.class);
        var key = first(dg14.getSecurityInfos(), ChipAuthenticationPublicKeyInfo.class);
        chipProven = service.doEACCA(
                key.getKeyId(), protocol.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    /** As a client that knows nothing of the card does it: the key comes from DG15, the algorithm from DG14. */
    void activeAuthenticationByDg15(SecureRandom random)
            throws CardServiceException, IOException, GeneralSecurityException {
        var dg14 = new DG14File(new ByteArrayInputStream(read(PassportService.EF_DG14)));
        var dg15 = new DG15File(new ByteArrayInputStream(read(PassportService.EF_DG15)));
        var algorithm = first(dg14.getSecurityInfos(), ActiveAuthenticationInfo.class);
        assertThat(proven(dg15.getPublicKey(), algorithm.getSignatureAlgorithmOID(), random))
                .isTrue();
    }

    private static <T> T first(Collection<SecurityInfo> statements, Class<T> kind) {
        return statements.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private boolean proven(PublicKey key, String algorithm, SecureRandom random)
            throws CardServiceException, GeneralSecurityException {
        var challenge = new byte[8];
        random.nextBytes(challenge);
        byte[] response = service.doAA(key, "", "", challenge).getResponse();
        var verifier = Signature.getInstance(algorithm, BOUNCY_CASTLE);
        verifier.initVerify(key);
        verifier.update(challenge);
        try {
            return verifier.verify(response);
        } catch (SignatureException noSignature) {
            return false;
        }
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

    private static PublicKey publicKey(DhKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("DH", BOUNCY_CASTLE)
                .generatePublic(new X509EncodedKeySpec(ExplicitPublicKey.of(key).toArray()));
    }

    @Override
    public void close() {
        service.close();
    }
}
