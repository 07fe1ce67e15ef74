package vn.cccd.sync.device;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.SideLine;

/** What {@code POST /v1/devices} answered. The bytes are the network's: everything is read whole, or refused. */
sealed interface DeviceAnswer {
    /** A longer answer is not read. */
    int MOST_BYTES = 64 << 10;

    /** A chain that has the right form; {@link CertificateCheck} says whether it is ours. */
    record Chain(String kiosk, List<X509Certificate> certificates) implements DeviceAnswer {
        public Chain {
            certificates = List.copyOf(certificates);
        }
    }

    record Refused(DeviceRefusal why) implements DeviceAnswer {}

    /** Understands an answer. */
    static DeviceAnswer of(SideLine.Answer answer) {
        return switch (answer) {
            case SideLine.Answer.Silent silent -> new Refused(DeviceRefusal.UNREACHABLE);
            case SideLine.Answer.Said said -> of(said);
        };
    }

    private static DeviceAnswer of(SideLine.Answer.Said said) {
        int status = said.status();
        boolean json = said.is("application/json");
        if (status == 201 || status == 200) {
            return json ? Form.chain(said.body()) : new Refused(DeviceRefusal.ANSWER_UNREADABLE);
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new Refused(DeviceRefusal.UNREACHABLE);
        }
        if (status < 400) {
            return new Refused(DeviceRefusal.ANSWER_UNREADABLE);
        }
        return new Refused(json ? Form.problem(said.body()) : DeviceRefusal.REFUSED);
    }

    /** The forms of the two documents. */
    final class Form {
        private static final int MOST_CERTIFICATES = 5;
        private static final Pattern ONE =
                Pattern.compile("-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=\n]{1,16384})-----END CERTIFICATE-----\n");
        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Form() {}

        static DeviceAnswer chain(Bytes body) {
            Optional<JsonNode> document = document(body);
            if (document.isEmpty()
                    || !document.get().path("kiosk").isTextual()
                    || !document.get().path("certificateChain").isTextual()) {
                return new Refused(DeviceRefusal.ANSWER_UNREADABLE);
            }
            List<X509Certificate> certificates =
                    certificates(document.get().path("certificateChain").textValue());
            return certificates.isEmpty()
                    ? new Refused(DeviceRefusal.ANSWER_UNREADABLE)
                    : new Chain(document.get().path("kiosk").textValue(), certificates);
        }

        /** The reasons that the contract names; any other is a refusal. */
        static DeviceRefusal problem(Bytes body) {
            String word = document(body)
                    .map(node -> node.path("error").asText(""))
                    .orElse("")
                    .toUpperCase(Locale.ROOT);
            return switch (word) {
                case "CODE_UNKNOWN" -> DeviceRefusal.CODE_UNKNOWN;
                case "CODE_USED" -> DeviceRefusal.CODE_USED;
                case "CODE_EXPIRED" -> DeviceRefusal.CODE_EXPIRED;
                case "DEVICE_REVOKED" -> DeviceRefusal.DEVICE_REVOKED;
                case "CERTIFICATE_EXPIRED" -> DeviceRefusal.CERTIFICATE_EXPIRED;
                case "CERTIFICATE_MISSING" -> DeviceRefusal.CERTIFICATE_MISSING;
                default -> DeviceRefusal.REFUSED;
            };
        }

        private static Optional<JsonNode> document(Bytes body) {
            try {
                JsonNode node = JSON.readTree(body.toArray());
                return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        /** Empty when a single byte is not as RFC 7468 writes it. */
        private static List<X509Certificate> certificates(String pem) {
            List<X509Certificate> chain = new ArrayList<>();
            Matcher one = ONE.matcher(pem);
            int end = 0;
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                while (end < pem.length()) {
                    if (chain.size() == MOST_CERTIFICATES || !one.find(end) || one.start() != end) {
                        return List.of();
                    }
                    end = one.end();
                    byte[] der = Base64.getMimeDecoder().decode(one.group(1).getBytes(StandardCharsets.US_ASCII));
                    ByteArrayInputStream in = new ByteArrayInputStream(der);
                    if (!(factory.generateCertificate(in) instanceof X509Certificate certificate)
                            || in.available() > 0) {
                        return List.of();
                    }
                    chain.add(certificate);
                }
                return chain;
            } catch (CertificateException | IllegalArgumentException e) {
                return List.of();
            }
        }
    }
}
