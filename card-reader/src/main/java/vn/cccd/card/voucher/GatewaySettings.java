package vn.cccd.card.voucher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an operator reaches the authority's gateway and by which licence.
 *
 * @param address of the one call there is, with {@code https}
 * @param ca a file with the only certificate authorities that the gateway's certificate may come from, PEM or DER
 * @param key a file with the licence's RSA key, PKCS#8 in PEM
 * @param licence {@code license_id}
 * @param deviceType {@code device_type}
 * @param place {@code dia_chi}: where the device stands, without accents
 * @param purpose {@code authentication_purpose}
 * @param location {@code authentication_location}
 * @param source {@code authentication_source}
 * @param timeLimit for one question, repetition and all
 */
public record GatewaySettings(
        URI address,
        Path ca,
        Path key,
        String licence,
        String deviceType,
        String place,
        String purpose,
        String location,
        String source,
        Duration timeLimit) {
    /** These go into headers, and into the text that is signed, where a bar stands between them. */
    private static final Pattern HEADER = Pattern.compile("[ -{}~]{1,200}");

    private static final int LONGEST = 500;

    public GatewaySettings {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the gateway's address begins with https");
        }
        if (!Stream.of(licence, deviceType, place).allMatch(GatewaySettings::fitsHeader)) {
            throw new IllegalArgumentException(
                    "licence, device type and place are 1 to 200 plain ASCII characters, no bar");
        }
        if (Stream.of(purpose, location, source).anyMatch(text -> text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException("purpose, location and source have 1 to " + LONGEST + " characters");
        }
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("an answer takes time");
        }
    }

    /** Whether {@code text} may be a licence, a device type or a place. */
    public static boolean fitsHeader(String text) {
        return HEADER.matcher(text).matches() && text.strip().equals(text);
    }
}
