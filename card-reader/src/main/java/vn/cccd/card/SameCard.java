package vn.cccd.card;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.SecurityObject;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.PartialFile;

/**
 * Makes sure that what was read in an earlier contact came from the card that lies there now.
 *
 * <p><b>Security guarantees.</b> After both checks every byte kept from before is covered by the EF.SOD of this card, or was given again by
 * this card. Whether the card is the original is for the proofs of its keys to say.
 */
final class SameCard {
    private static final List<LdsFile> TEXT = List.of(LdsFile.DG1, LdsFile.DG13);

    private final ReadFiles files;
    private final FilesSoFar soFar;

    SameCard(ReadFiles files, FilesSoFar soFar) {
        this.files = files;
        this.soFar = soFar;
    }

    /** EF.SOD, once more when it was read before; a part of it is no use but to compare. */
    Optional<Bytes> securityObject() throws CardException {
        Optional<Bytes> before = files.get(LdsFile.SOD);
        if (before.isPresent()) {
            require(files.readAgain(LdsFile.SOD).equals(before));
            return before;
        }
        if (soFar.withheld(LdsFile.SOD)) {
            require(files.readAgain(LdsFile.SOD).isEmpty());
            return before;
        }
        Optional<PartialFile> part = soFar.takePart(LdsFile.SOD);
        Optional<Bytes> sod = files.read(LdsFile.SOD);
        if (part.isPresent()) {
            require(sod.filter(part.get()::beginsLike).isPresent());
            part.get().close();
        }
        return sod;
    }

    /** Reads again what EF.SOD does not answer for, and forgets what cannot be read again in a moment. */
    void text(PassiveResult signed) throws CardException {
        boolean answered = false;
        for (LdsFile file : TEXT) {
            Optional<Bytes> kept = files.get(file);
            if (kept.isPresent()
                    && signed.securityObject()
                            .filter(sod -> matches(sod, file, kept.get()))
                            .isPresent()) {
                answered = true;
            } else if (kept.isPresent()) {
                require(files.readAgain(file).equals(kept));
            }
        }
        if (!answered && files.get(LdsFile.COM).isPresent()) {
            require(files.readAgain(LdsFile.COM).equals(files.get(LdsFile.COM)));
        }
        if (signed.securityObject().isEmpty()) {
            soFar.dropPart();
        }
    }

    private static boolean matches(SecurityObject sod, LdsFile file, Bytes content) {
        return sod.compare(file.dataGroup(), content) == SecurityObject.Comparison.SAME;
    }

    private static void require(boolean same) throws CardException {
        if (!same) {
            throw new CardException(Reason.KEY_REFUSED, "another card was put back");
        }
    }
}
