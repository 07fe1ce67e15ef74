package vn.cccd.kiosk.device.reader;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import vn.cccd.card.lds.Portrait;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.card.portrait.PortraitOutcome;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.identity.Face;

/** Decodes the portrait of one reading while that goes on. Used by the reading's thread only. */
final class FaceDecoding {
    private static final System.Logger LOG = System.getLogger(FaceDecoding.class.getName());

    private final PortraitDecoder decoder;
    private Optional<FutureTask<Optional<Face>>> begun = Optional.empty();

    FaceDecoding(PortraitDecoder decoder) {
        this.decoder = decoder;
    }

    /** Begins; {@code ready} hears of the face, if one can be shown, on another thread. */
    void begin(Portrait portrait, Consumer<Face> ready) {
        FutureTask<Optional<Face>> task = new FutureTask<>(() -> {
            Optional<Face> face = decode(portrait);
            face.ifPresent(ready);
            return face;
        });
        begun = Optional.of(task);
        Thread.ofVirtual().name("kiosk-portrait").start(task);
    }

    /** The face in {@code portrait}, if one can be shown; what was begun is waited for, no longer than the decoder takes at most. */
    Optional<Face> face(Optional<Portrait> portrait) {
        if (begun.isEmpty()) {
            return portrait.flatMap(this::decode);
        }
        try {
            return begun.get().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(WARNING, "a portrait was not shown: {0}", Fault.describe(e));
            return Optional.empty();
        }
    }

    private Optional<Face> decode(Portrait portrait) {
        PortraitOutcome outcome = decoder.decode(portrait);
        if (outcome instanceof PortraitOutcome.Refused refused) {
            LOG.log(INFO, "a portrait is not shown: {0}", refused.reason());
        }
        return Face.of(outcome);
    }
}
