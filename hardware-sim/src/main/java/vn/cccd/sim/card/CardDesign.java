package vn.cccd.sim.card;

import java.util.OptionalInt;

/**
 * The independent choices behind a card; every combination can be issued.
 *
 * @param forgedDataGroup the data group in which one byte was changed after signing
 * @param chipKeys false for a copy: the files are there, the private keys are not
 */
public record CardDesign(
        CardLayout layout,
        CardAccess access,
        CardIssue issue,
        CardValidity validity,
        OptionalInt forgedDataGroup,
        boolean chipKeys) {

    /** The card as it is handed out. */
    static CardDesign of(CardLayout layout, CardAccess access) {
        return new CardDesign(layout, access, CardIssue.AUTHORITY, CardValidity.AS_ISSUED, OptionalInt.empty(), true);
    }

    CardDesign issuedBy(CardIssue other) {
        return new CardDesign(layout, access, other, validity, forgedDataGroup, chipKeys);
    }

    CardDesign valid(CardValidity other) {
        return new CardDesign(layout, access, issue, other, forgedDataGroup, chipKeys);
    }

    CardDesign forgedIn(int dataGroup) {
        return new CardDesign(layout, access, issue, validity, OptionalInt.of(dataGroup), chipKeys);
    }

    CardDesign withoutKeys() {
        return new CardDesign(layout, access, issue, validity, forgedDataGroup, false);
    }
}
