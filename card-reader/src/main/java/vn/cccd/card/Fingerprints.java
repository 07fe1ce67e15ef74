package vn.cccd.card;

import java.util.Optional;
import vn.cccd.card.access.ChipAuthenticationOutcome;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.PartialFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.terminal.ChipIdentity;
import vn.cccd.card.terminal.TerminalAuthentication;
import vn.cccd.card.terminal.TerminalAuthenticationOutcome;

/**
 * DG3, for a terminal that may: the last that is read, so that a refusal takes nothing from the rest.
 *
 * <p>It is kept nowhere but in the result: after an interruption it is read from its beginning.
 */
final class Fingerprints {
    private final OpenChip chip;
    private final Contact contact;
    private final FileLists lists;
    private final ChipProofs proofs;
    private Check check = new Check(Name.TERMINAL_AUTHENTICATION, Result.SKIPPED, "no terminal keys");
    private Optional<RawFile> file = Optional.empty();

    Fingerprints(OpenChip chip, Contact contact, FileLists lists, ChipProofs proofs) {
        this.chip = chip;
        this.contact = contact;
        this.lists = lists;
        this.proofs = proofs;
    }

    /**
     * Shows the terminal's certificates and reads what they open.
     *
     * @throws CardException when the contact with the card or the reader is lost
     */
    void read(TerminalAuthentication terminal, Mrz mrz, AccessHint hint) throws CardException {
        Optional<Bytes> dg14 = contact.files().get(LdsFile.DG14);
        if (!lists.counts(LdsFile.DG3)) {
            check = ended(Result.NOT_SUPPORTED, "no DG3");
        } else if (dg14.isEmpty() || proofs.dg14Infos().isEmpty()) {
            check = ended(Result.NOT_SUPPORTED, "not announced");
        } else {
            try {
                authenticate(terminal, dg14.get(), mrz);
            } catch (CardException e) {
                if (FailureNames.interrupts(FailureNames.of(e, hint))) {
                    throw e;
                }
                check = ended(Result.FAILED, String.valueOf(e.getMessage()));
            }
        }
    }

    private void authenticate(TerminalAuthentication terminal, Bytes dg14, Mrz mrz) throws CardException {
        if (chip.proven().isEmpty() && proofs.chipProved().isPresent()) {
            // It was lost with a channel.
            chip.authenticateChip(proofs.dg14Infos().orElseThrow());
        }
        Optional<ChipAuthenticationOutcome.Proven> proven = chip.proven();
        if (proven.isEmpty()) {
            check = ended(Result.SKIPPED, "the chip has not proved its key");
            return;
        }
        var outcome = terminal.perform(new TerminalAuthentication.Session(
                chip, dg14, identity(mrz), proven.get().oid(), proven.get().terminalKey(), contact.longestCommand()));
        switch (outcome) {
            case TerminalAuthenticationOutcome.Accepted accepted -> readFile(accepted.detail());
            case TerminalAuthenticationOutcome.Refused refused -> check = ended(Result.FAILED, refused.why());
            case TerminalAuthenticationOutcome.NotOffered not -> check = ended(Result.NOT_SUPPORTED, "not announced");
        }
    }

    private ChipIdentity identity(Mrz mrz) {
        return chip.paceKey()
                .map(key -> ChipIdentity.afterPace(chip.access().oid().orElse(""), key))
                .orElseGet(() -> ChipIdentity.afterBac(mrz.documentNumber()));
    }

    private void readFile(String accepted) throws CardException {
        FileReader reader = contact.reader(chip);
        try {
            switch (reader.read(LdsFile.DG3)) {
                case FileOutcome.Read read -> {
                    file = Optional.of(read.file());
                    check = ended(Result.PASSED, accepted);
                }
                case FileOutcome.NotGiven refused ->
                    check = ended(Result.FAILED, String.format("DG3: %04X", refused.status()));
            }
        } finally {
            reader.unfinished().ifPresent(PartialFile::close);
        }
    }

    private static Check ended(Result result, String detail) {
        return new Check(Name.TERMINAL_AUTHENTICATION, result, detail);
    }

    Check check() {
        return check;
    }

    /** {@code before} with the file, if it was read. */
    PassiveResult with(PassiveResult before) {
        return file.map(read -> before.with(LdsFile.DG3.dataGroup(), read.bytes()))
                .orElse(before);
    }

    /** What was read; nobody but the caller of the reading sees it. */
    Optional<RawFile> file() {
        return file;
    }
}
