package vn.cccd.card.authenticity;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;

/** Whether the country that signed is the country that the document says issued it (Doc 9303-12, 7.1.1; Doc 9303-3, 5). */
final class IssuerCountry {
    /** Codes in the MRZ that are no ISO 3166 country; certificates carry the two letters (Doc 9303-3, 5, parts A to D). */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("D", "DE"),
            Map.entry("EUE", "EU"),
            Map.entry("UNO", "UN"),
            Map.entry("UNA", "UN"),
            Map.entry("UNK", "UN"),
            Map.entry("RKS", "KS"),
            Map.entry("XKX", "KS"),
            Map.entry("XOM", "XO"),
            Map.entry("XPO", "XP"),
            Map.entry("UTO", "UT"),
            Map.entry("GBD", "GB"),
            Map.entry("GBN", "GB"),
            Map.entry("GBO", "GB"),
            Map.entry("GBP", "GB"),
            Map.entry("GBS", "GB"));

    private IssuerCountry() {}

    /** The document's state, the signer's country and the one of who issued the signer must be one. */
    static Finding judge(Signer signer, Optional<String> issuingState) {
        Certificate certificate = signer.certificate();
        Optional<String> ofSigner =
                certificate.subject().country().or(() -> certificate.issuer().country());
        Optional<String> ofIssuer = signer.issuer()
                .certificate()
                .flatMap(authority -> authority.subject().country())
                .or(() -> certificate.issuer().country());
        if (issuingState.isEmpty() || ofSigner.isEmpty()) {
            return finding(
                    Check.Result.NOT_POSSIBLE,
                    ofSigner.isEmpty() ? "signer names no country" : "issuing state of the document unknown");
        }
        String state = issuingState.get().replace("<", "").strip().toUpperCase(Locale.ROOT);
        boolean one = agree(state, ofSigner.get())
                && ofIssuer.filter(country -> !agree(state, country)).isEmpty();
        String detail = "document " + printable(state) + ", signer " + printable(ofSigner.get())
                + ofIssuer.filter(country -> !country.equals(ofSigner.get()))
                        .map(country -> ", issuer " + printable(country))
                        .orElse("");
        return one
                ? finding(Check.Result.PASSED, detail)
                : finding(Check.Result.FAILED, detail, Caveat.COUNTRY_DIFFERS);
    }

    /** Kosovo's certificates say KS in some lists and XK in others. */
    private static boolean agree(String state, String country) {
        String special = SPECIAL.get(state);
        if (special != null) {
            return special.equals(country) || (special.equals("KS") && country.equals("XK"));
        }
        try {
            return country.equals(state)
                    || Locale.of("", country).getISO3Country().equals(state);
        } catch (MissingResourceException e) {
            // Not an ISO 3166 country: nothing but the same letters agrees with it.
            return false;
        }
    }

    private static String printable(String state) {
        return state.matches("[A-Z]{1,3}") ? state : "?";
    }

    private static Finding finding(Check.Result result, String detail, Caveat... caveats) {
        return Finding.of(Check.Name.ISSUER_COUNTRY, result, detail, caveats);
    }
}
