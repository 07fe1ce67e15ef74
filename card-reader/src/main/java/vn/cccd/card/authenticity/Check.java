package vn.cccd.card.authenticity;

/**
 * One thing that was examined, as a clerk or a support technician sees it.
 *
 * @param detail a short English phrase (algorithm, file name, reason); never personal data
 */
public record Check(Name name, Result result, String detail) {
    /** What was examined. The names are part of the command line's contract. */
    public enum Name {
        SOD_SIGNATURE,
        SIGNER_CHAIN,
        SIGNER_REVOCATION,
        SIGNER_VALIDITY,
        FILE_HASHES,
        ACTIVE_AUTHENTICATION,
        CHIP_AUTHENTICATION,
        ACCESS_DOWNGRADE,
        MRZ_CHECK_DIGITS,
        MRZ_DG13_AGREE,
        QR_CHIP_AGREE,
        DOCUMENT_VALIDITY,
        ISSUER_COUNTRY,
        PACE_CHIP_AUTHENTICATION_MAPPING,
        /** Whether the chip let this terminal read fingerprints; says nothing about the chip. */
        TERMINAL_AUTHENTICATION,
        /** Whether the authority's online service, when one is configured, vouches for the signer. */
        SIGNER_VOUCHER
    }

    /** How it ended. */
    public enum Result {
        PASSED,
        FAILED,
        /** The document does not have what this check needs. */
        NOT_SUPPORTED,
        /** The check needs something that we do not have, for example a trust list. */
        NOT_POSSIBLE,
        /** An earlier result made it pointless. */
        SKIPPED
    }
}
