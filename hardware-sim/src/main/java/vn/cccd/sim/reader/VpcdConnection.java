package vn.cccd.sim.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;
import vn.cccd.sim.chip.DeskMishap;

/**
 * One conversation with the vpcd driver: two bytes of length, then a command APDU, or a single byte that commands the reader.
 *
 * <p>The driver sends length and payload separately and waits for the acknowledgement in between; therefore everything is acknowledged
 * at once, and each answer goes out in one piece.
 */
final class VpcdConnection implements AutoCloseable {
    private static final Logger LOG = System.getLogger(VpcdConnection.class.getName());
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;
    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;

    private final Socket socket = new Socket();
    private final Chip chip;
    private final Duration patience;
    private volatile Optional<Departure> pulled = Optional.empty();

    VpcdConnection(InetSocketAddress driver, Chip chip, Duration patience) throws IOException {
        this.chip = chip;
        this.patience = patience;
        try {
            socket.connect(driver, CONNECT_TIMEOUT_MILLIS);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Why a conversation ended. */
    sealed interface End {
        /** One side closed the connection. */
        record HungUp() implements End {}

        /** The card left the field. */
        record Gone(Departure departure) implements End {}
    }

    /** Answers the driver until the end; {@code onAsked} runs whenever it has been given the answer to reset. */
    End serve(Runnable onAsked) {
        chip.reset();
        chip.laidOn(this::befall);
        try (var input = new DataInputStream(socket.getInputStream());
                var output = socket.getOutputStream()) {
            while (true) {
                Bytes frame = receive(input);
                if (frame.length() == 1) {
                    control(frame.at(0), output, onAsked);
                } else {
                    Bytes answer = chip.transmit(frame);
                    if (pulled.isPresent()) {
                        return new End.Gone(pulled.get());
                    }
                    if (answer.isEmpty()) {
                        return stayMute(input);
                    }
                    send(answer, output);
                }
            }
        } catch (IOException hungUp) {
            // The end of the stream and a closed socket are how the driver, or remove(), says goodbye.
            return new End.HungUp();
        } catch (ChipGone gone) {
            return new End.Gone(gone.departure());
        }
    }

    /**
     * What befalls the desk. The driver's reader stays in the service whatever happens here: of a pulled plug one sees that the card goes
     * in the middle of a command. The service itself is stopped by {@link PcscDaemon} only.
     */
    private void befall(DeskMishap mishap) {
        switch (mishap.kind()) {
            case READER_UNPLUGGED, POWER_OFF ->
                pulled = Optional.of(
                        mishap.back().<Departure>map(Departure.Returning::new).orElse(new Departure.ForGood()));
            case SERVICE_STOPPED, SECOND_READER ->
                LOG.log(
                        Level.WARNING,
                        "A virtual reader cannot do this: {0}",
                        mishap.kind().label());
        }
    }

    private void control(int code, OutputStream output, Runnable onAsked) throws IOException {
        switch (code) {
            case POWER_OFF, POWER_ON, RESET -> chip.reset();
            case GET_ATR -> {
                send(chip.atr(), output);
                onAsked.run();
            }
            default -> throw new IOException("the driver sent an unknown control byte: " + code);
        }
    }

    private Bytes receive(DataInputStream input) throws IOException {
        acknowledgeAtOnce();
        int length = input.readUnsignedShort();
        // The kernel falls back to delayed acknowledgements by itself, so this is said before each wait.
        acknowledgeAtOnce();
        Bytes frame = Bytes.copyOf(input.readNBytes(length));
        if (frame.length() < length) {
            throw new IOException("the driver hung up in the middle of a frame");
        }
        return frame;
    }

    private void acknowledgeAtOnce() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private static void send(Bytes payload, OutputStream output) throws IOException {
        Bytes length = Bytes.of(payload.length() >> 8, payload.length());
        output.write(Bytes.join(length, payload).toArray());
    }

    /** Says nothing more; the driver cannot give up by itself, so this side does. */
    private End stayMute(DataInputStream input) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            input.read();
            return new End.HungUp();
        } catch (SocketTimeoutException patienceOver) {
            return new End.HungUp();
        }
    }

    /** May be called from any thread; ends {@link #serve}. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            LOG.log(Level.DEBUG, "closing the connection to the virtual reader failed", failed);
        }
    }
}
