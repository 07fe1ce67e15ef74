package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.lds.SecurityStatement;

/** What a design says about the chip's protocols. */
final class Statements {
    private Statements() {}

    /** In EF.CardAccess, without a signature; none when no variant of PACE is announced. */
    static List<Bytes> announced(CardDesign design, ChipKeys keys) {
        List<Bytes> statements = new ArrayList<>();
        if (design.access().announced().isEmpty()) {
            return statements;
        }
        if (design.document().size() == DocumentSize.TD1) {
            statements.add(SecurityStatement.TERMINAL_AUTHENTICATION);
            keys.chipAuthentication().forEach(key -> statements.add(SecurityStatement.chipAuthentication(key)));
        }
        design.access().announced().forEach(variant -> statements.add(variant.announcement()));
        return statements;
    }

    /** In DG14 and EF.CardSecurity, under a signature. */
    static List<Bytes> signed(CardDesign design, ChipKeys keys) {
        List<Bytes> statements = new ArrayList<>();
        if (design.document().size() == DocumentSize.TD1) {
            statements.add(SecurityStatement.TERMINAL_AUTHENTICATION);
        }
        design.access().signed().forEach(variant -> statements.add(variant.announcement()));
        if (design.keys().protocolsSigned()) {
            keys.chipAuthentication().forEach(key -> statements.add(SecurityStatement.chipAuthentication(key)));
        }
        keys.chipAuthentication().forEach(key -> statements.add(SecurityStatement.chipAuthenticationKey(key)));
        keys.activeAuthentication()
                .flatMap(SecurityStatement::activeAuthentication)
                .ifPresent(statements::add);
        return statements;
    }
}
