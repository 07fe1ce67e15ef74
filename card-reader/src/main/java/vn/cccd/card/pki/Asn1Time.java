package vn.cccd.card.pki;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTCTime and GeneralizedTime (RFC 5280, 4.1.2.5), and the forms beside the rule that real certificates have. */
final class Asn1Time {
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int LONGEST = 32;
    private static final Pattern FORM =
            Pattern.compile("(\\d{2}|\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?(?:[.,]\\d+)?(Z|[+-]\\d{4})?");

    private Asn1Time() {}

    static boolean isTime(Ber.Children position) {
        return position.nextIs(UTC_TIME) || position.nextIs(GENERALIZED_TIME);
    }

    static Instant of(Ber time) throws PkiException {
        if ((!time.is(UTC_TIME) && !time.is(GENERALIZED_TIME)) || time.contentLength() > LONGEST) {
            throw PkiException.malformed("time");
        }
        Matcher parts = FORM.matcher(new String(time.content(), StandardCharsets.US_ASCII));
        if (!parts.matches() || (parts.group(1).length() == 2) != time.is(UTC_TIME)) {
            throw PkiException.malformed("time");
        }
        int year = Integer.parseInt(parts.group(1));
        if (time.is(UTC_TIME)) {
            year += year < 50 ? 2000 : 1900;
        }
        String seconds = parts.group(6);
        String zone = parts.group(7);
        try {
            return LocalDateTime.of(
                            year,
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)))
                    .toInstant(zone == null || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            throw PkiException.malformed("time: " + e.getMessage());
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
