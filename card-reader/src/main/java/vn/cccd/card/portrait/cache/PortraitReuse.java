package vn.cccd.card.portrait.cache;

import java.util.Optional;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.SecurityObject;
import vn.cccd.card.authenticity.SecurityObject.Comparison;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;

/**
 * Decides whether a portrait from an earlier visit may stand for the one on the chip.
 *
 * <p>Only for a chip that is genuine in this very reading: its security object is signed by a trusted issuer, every file read so far is what was
 * signed, and the chip has proved that it holds its key (Chip Authentication, Active Authentication or PACE with chip authentication mapping). A copy of the files,
 * security object included, never gets there.
 */
public final class PortraitReuse {
    private PortraitReuse() {}

    /**
     * The hash under which a portrait may be looked for, and under which one that was read may be kept.
     *
     * @param soFar the verdict over everything but the portrait
     * @param proved whether the chip proved that it holds its key
     */
    public static Optional<Bytes> signedHash(Verdict soFar, boolean proved, PassiveResult passive) {
        return proved && soFar instanceof Verdict.Genuine
                ? passive.securityObject()
                        .map(SecurityObject::hashes)
                        .map(hashes -> hashes.get(LdsFile.DG2.dataGroup()))
                : Optional.empty();
    }

    /** Whether {@code kept} may be served: what {@link #signedHash} asks for, and it is the file that was signed. */
    public static boolean mayServe(Verdict soFar, boolean proved, PassiveResult passive, Bytes kept) {
        return signedHash(soFar, proved, passive).isPresent()
                && passive.securityObject().orElseThrow().compare(LdsFile.DG2.dataGroup(), kept) == Comparison.SAME;
    }
}
