package vn.cccd.sim.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.tlv.TLVUtil;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.PassportService;
import org.jmrtd.cert.CVCAuthorizationTemplate;
import org.jmrtd.cert.CVCertificateFactorySpi;
import org.jmrtd.cert.CardVerifiableCertificate;
import org.jmrtd.protocol.EACCAResult;
import org.jmrtd.protocol.EACTAAPDUSender;
import org.jmrtd.protocol.PACEResult;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.pki.cv.TerminalCredentials;

/** Terminal Authentication by an unmodified JMRTD, which parses and encodes the certificates anew. */
final class JmrtdTerminal {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final PassportService service;
    private final TerminalCredentials credentials;

    JmrtdTerminal(PassportService service, TerminalCredentials credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    void proveAfter(PACEResult opened, EACCAResult chipProven)
            throws CardServiceException, GeneralSecurityException, IOException {
        service.doEACTA(null, afterLinks(), privateKey(), "", chipProven, opened);
    }

    void proveAfter(MrzKey opened, EACCAResult chipProven)
            throws CardServiceException, GeneralSecurityException, IOException {
        service.doEACTA(null, afterLinks(), privateKey(), "", chipProven, opened.documentNumber());
    }

    /** Shows the links, with which JMRTD's own protocol cannot begin; gives back the rest of the chain. */
    private List<CardVerifiableCertificate> afterLinks()
            throws CardServiceException, GeneralSecurityException, IOException {
        List<CardVerifiableCertificate> rest = new ArrayList<>();
        var sender = new EACTAAPDUSender(service);
        for (CvCertificate certificate : credentials.chain()) {
            var encoded = new ByteArrayInputStream(certificate.encoded().toArray());
            var parsed = (CardVerifiableCertificate) new CVCertificateFactorySpi().engineGenerateCertificate(encoded);
            if (parsed.getAuthorizationTemplate().getRole() == CVCAuthorizationTemplate.Role.CVCA) {
                byte[] issuer = parsed.getAuthorityReference().getName().getBytes(StandardCharsets.ISO_8859_1);
                sender.sendMSESetDST(service.getWrapper(), TLVUtil.wrapDO(0x83, issuer));
                sender.sendPSOExtendedLengthMode(
                        service.getWrapper(), parsed.getCertBodyData(), TLVUtil.wrapDO(0x5F37, parsed.getSignature()));
            } else {
                rest.add(parsed);
            }
        }
        return rest;
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(credentials.key().privateKeyInfo().toArray());
        return switch (credentials.key()) {
            case SigningKey.Rsa rsa -> KeyFactory.getInstance("RSA").generatePrivate(encoded);
            case SigningKey.Ec ec -> KeyFactory.getInstance("EC", BOUNCY_CASTLE).generatePrivate(encoded);
        };
    }
}
