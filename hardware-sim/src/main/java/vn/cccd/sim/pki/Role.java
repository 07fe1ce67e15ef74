package vn.cccd.sim.pki;

import java.time.LocalDate;

/** What somebody with a certificate does, by the profiles of Doc 9303-12, 7.1. */
enum Role {
    /** The CSCA, which certifies itself. */
    AUTHORITY,
    /** An authority under the CSCA. */
    INTERMEDIATE,
    DOCUMENT_SIGNER,
    MASTER_LIST_SIGNER,
    /** Signs visible codes, such as seals. */
    BARCODE_SIGNER;

    private static final Period AUTHORITY_LIFE = Period.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2049, 12, 31));
    private static final Period SIGNER_LIFE = Period.ofDays(LocalDate.of(2021, 1, 1), LocalDate.of(2045, 12, 31));

    boolean certifies() {
        return this == AUTHORITY || this == INTERMEDIATE;
    }

    /** From when until when a certificate of {@code span} is valid. */
    Period validity(ValiditySpan span, LocalDate today) {
        Period life = certifies() ? AUTHORITY_LIFE : SIGNER_LIFE;
        return switch (span) {
            case USUAL -> life;
            case ENDED ->
                new Period(life.from(), Period.ofDays(today, today).from().minusSeconds(1));
            case BEGUN_TODAY -> new Period(Period.ofDays(today, today).from(), life.until());
            case BACKWARDS -> new Period(life.until(), life.from());
        };
    }
}
