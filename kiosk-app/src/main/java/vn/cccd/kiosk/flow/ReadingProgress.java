package vn.cccd.kiosk.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.identity.Face;

/**
 * How far the reading of a chip has come.
 *
 * @param done the steps that are finished
 * @param portraitPercent how much of the portrait is here, 0 to 100
 * @param fullName with accents, as soon as the chip (or before it the code) told it
 */
public record ReadingProgress(Set<Step> done, int portraitPercent, Optional<String> fullName, Optional<Face> face) {
    /** What the citizen sees ticked off, in this order. */
    public enum Step {
        OPENED,
        NAME,
        SIGNATURE,
        PORTRAIT
    }

    /** How a step is drawn. */
    public enum Mark {
        DONE,
        CURRENT,
        TO_COME
    }

    public ReadingProgress {
        done = Set.copyOf(done);
        portraitPercent = Math.clamp(portraitPercent, 0, 100);
    }

    /** Nothing is read yet; {@code claimedName} is what the code said. */
    public static ReadingProgress begun(Optional<String> claimedName) {
        return new ReadingProgress(Set.of(), 0, claimedName, Optional.empty());
    }

    /** How {@code step} is drawn: the first unfinished one is the current one. */
    public Mark mark(Step step) {
        if (done.contains(step)) {
            return Mark.DONE;
        }
        for (Step earlier : Step.values()) {
            if (!done.contains(earlier)) {
                return earlier == step ? Mark.CURRENT : Mark.TO_COME;
            }
        }
        return Mark.TO_COME;
    }

    /** The whole bar, 0 to 100: the portrait is most of the way. */
    public int percent() {
        int early = (int) done.stream().filter(step -> step != Step.PORTRAIT).count() * 10;
        return done.contains(Step.PORTRAIT) ? 100 : Math.min(99, early + portraitPercent * 7 / 10);
    }

    /** As it is after this piece of news. */
    public ReadingProgress after(Event.OfReading news) {
        return switch (news) {
            case Event.ChipOpened opened -> with(Step.OPENED);
            case Event.NameRead name -> withName(name.fullName());
            case Event.SignatureChecked checked -> with(Step.SIGNATURE);
            case Event.PortraitArriving arriving -> withPortraitPercent(arriving.percent());
            case Event.PortraitRead portrait -> withFace(portrait.face());
            case Event.ChipRead read -> this;
            case Event.ChipRefused refused -> this;
            case Event.ContactLost lost -> this;
            case Event.ReadingFailed failed -> this;
        };
    }

    ReadingProgress with(Step step) {
        Set<Step> more = EnumSet.of(step);
        more.addAll(done);
        return new ReadingProgress(more, portraitPercent, fullName, face);
    }

    ReadingProgress withName(String name) {
        return new ReadingProgress(done, portraitPercent, Optional.of(name), face).with(Step.NAME);
    }

    ReadingProgress withPortraitPercent(int percent) {
        return new ReadingProgress(done, percent, fullName, face);
    }

    ReadingProgress withFace(Face portrait) {
        return new ReadingProgress(done, 100, fullName, Optional.of(portrait)).with(Step.PORTRAIT);
    }

    /** Tells the steps, not the person. */
    @Override
    public String toString() {
        return "ReadingProgress" + done;
    }
}
