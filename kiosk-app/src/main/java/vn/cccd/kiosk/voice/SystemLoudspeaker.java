package vn.cccd.kiosk.voice;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The machine's own sound device. */
final class SystemLoudspeaker implements Loudspeaker {
    /** Twenty pieces a second: as long as it takes to fall silent. */
    private static final int PIECES_A_SECOND = 20;

    @Override
    public void play(AudioInputStream sound) throws IOException, InterruptedException {
        AudioFormat format = sound.getFormat();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            int piece = Math.max(1, (int) (format.getFrameRate() / PIECES_A_SECOND)) * format.getFrameSize();
            line.open(format, piece * 2);
            line.start();
            play(sound, line, new byte[piece]);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("there is no sound device that plays this", e);
        }
    }

    private static void play(AudioInputStream sound, SourceDataLine line, byte[] piece)
            throws IOException, InterruptedException {
        for (int read = sound.read(piece); read > 0; read = sound.read(piece)) {
            if (Thread.interrupted()) {
                line.flush();
                throw new InterruptedException("cut short");
            }
            line.write(piece, 0, read);
        }
        line.drain();
    }
}
