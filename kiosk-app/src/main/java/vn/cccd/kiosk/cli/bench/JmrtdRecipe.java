package vn.cccd.kiosk.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.LDSFileUtil;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/**
 * The reading that an application makes of JMRTD's own parts, with the library's defaults: PACE, every file, Chip and Active
 * Authentication, hashes and the signature of EF.SOD. The library is as published.
 */
final class JmrtdRecipe {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int ACCESS_NUMBER = 6;
    private static final int CHALLENGE = 8;

    private static final Map<Integer, Short> DATA_GROUPS = Map.of(
            1, PassportService.EF_DG1,
            2, PassportService.EF_DG2,
            13, PassportService.EF_DG13,
            14, PassportService.EF_DG14,
            15, PassportService.EF_DG15);

    private final SecureRandom random;

    JmrtdRecipe(SecureRandom random) {
        this.random = random;
    }

    Spent read(MeteredLink link) {
        MeteredLink.Measurement measurement = link.measure();
        try {
            readAll(new PassportService(
                    new ScubaCard(link),
                    PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
                    PassportService.DEFAULT_MAX_BLOCKSIZE,
                    false,
                    true));
        } catch (CardServiceException | IOException | GeneralSecurityException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "The peer did not read the card: " + e.getClass().getSimpleName());
        }
        return measurement.spent();
    }

    private void readAll(PassportService service) throws CardServiceException, IOException, GeneralSecurityException {
        service.open();
        openByPace(service);
        COMFile com = new COMFile(stream(file(service, PassportService.EF_COM)));
        Map<Integer, byte[]> groups = new LinkedHashMap<>();
        for (int tag : com.getTagList()) {
            int number = LDSFileUtil.lookupDataGroupNumberByTag(tag);
            Short identifier = DATA_GROUPS.get(number);
            if (identifier != null) {
                groups.put(number, file(service, identifier));
            }
        }
        SODFile sod = new SODFile(stream(file(service, PassportService.EF_SOD)));
        require(!new DG1File(stream(bytes(groups, 1)))
                .getMRZInfo()
                .getPrimaryIdentifier()
                .isEmpty());
        require(!new DG2File(stream(bytes(groups, 2))).getSubRecords().isEmpty());
        authenticateChip(service, new DG14File(stream(bytes(groups, 14))));
        authenticateActively(service, new DG15File(stream(bytes(groups, 15))).getPublicKey());
        checkHashes(sod, groups);
        checkSignature(sod);
    }

    private static void openByPace(PassportService service) throws CardServiceException, IOException {
        CardAccessFile access = new CardAccessFile(
                service.getInputStream(PassportService.EF_CARD_ACCESS, PassportService.DEFAULT_MAX_BLOCKSIZE));
        String number = BenchCard.HOLDER.number();
        for (SecurityInfo info : access.getSecurityInfos()) {
            if (info instanceof PACEInfo pace) {
                service.doPACE(
                        PACEKeySpec.createCANKey(number.substring(ACCESS_NUMBER)),
                        pace.getObjectIdentifier(),
                        PACEInfo.toParameterSpec(pace.getParameterId()),
                        pace.getParameterId());
            }
        }
        service.sendSelectApplet(true);
    }

    private static byte[] file(PassportService service, short identifier) throws CardServiceException, IOException {
        try (InputStream in = service.getInputStream(identifier, PassportService.DEFAULT_MAX_BLOCKSIZE)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static void authenticateChip(PassportService service, DG14File dg14) throws CardServiceException {
        List<SecurityInfo> infos = List.copyOf(dg14.getSecurityInfos());
        ChipAuthenticationInfo protocol = first(infos, ChipAuthenticationInfo.class);
        ChipAuthenticationPublicKeyInfo key = first(infos, ChipAuthenticationPublicKeyInfo.class);
        BigInteger keyId = protocol.getKeyId();
        service.doEACCA(keyId, protocol.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    private static <T> T first(List<SecurityInfo> infos, Class<T> kind) {
        return infos.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void authenticateActively(PassportService service, PublicKey key)
            throws CardServiceException, GeneralSecurityException {
        byte[] challenge = new byte[CHALLENGE];
        random.nextBytes(challenge);
        byte[] answer =
                service.doAA(key, "SHA-256", "SHA256withECDSA", challenge).getResponse();
        Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", BOUNCY_CASTLE);
        signature.initVerify(key);
        signature.update(challenge);
        require(signature.verify(answer));
    }

    private static void checkHashes(SODFile sod, Map<Integer, byte[]> groups) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(sod.getDigestAlgorithm());
        for (Map.Entry<Integer, byte[]> group : groups.entrySet()) {
            require(Arrays.equals(sod.getDataGroupHashes().get(group.getKey()), digest.digest(group.getValue())));
        }
    }

    private static void checkSignature(SODFile sod) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA", BOUNCY_CASTLE);
        signature.initVerify(sod.getDocSigningCertificate());
        signature.update(sod.getEContent());
        require(signature.verify(sod.getEncryptedDigest()));
    }

    private static byte[] bytes(Map<Integer, byte[]> groups, int number) throws GeneralSecurityException {
        byte[] file = groups.get(number);
        if (file == null) {
            throw new GeneralSecurityException("no such file");
        }
        return file;
    }

    private static void require(boolean right) throws GeneralSecurityException {
        if (!right) {
            throw new GeneralSecurityException("the card is not genuine");
        }
    }
}
