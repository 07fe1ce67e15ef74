package vn.cccd.kiosk.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * An ESC/POS printer that listens for raw jobs on a TCP port, usually 9100. One connection a ticket: most of these printers serve one at a time.
 *
 * <p>Before and after the ticket the printer is asked for its state (real-time status, {@code DLE EOT n}: 2 causes of being off line, 4 paper).
 */
public final class NetworkTicketPrinter implements TicketPrinter {
    /** The usual width of 80 mm paper. */
    public static final int DOTS_80_MM = 576;

    /** The usual width of 58 mm paper. */
    public static final int DOTS_58_MM = 384;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int OFFLINE_CAUSES = 2;
    private static final int PAPER = 4;
    private static final int FIXED_BITS = 0b1001_0011;
    private static final int FIXED_VALUE = 0b0001_0010;
    private static final int COVER_OPEN = 0b0000_0100;
    private static final int ENDED_BY_PAPER = 0b0010_0000;
    private static final int ERROR = 0b0100_0000;
    private static final int PAPER_END = 0b0110_0000;

    private final InetSocketAddress address;
    private final int width;

    /**
     * A printer that is asked when there is something to print.
     *
     * @param width of its paper in dots: {@link #DOTS_80_MM} or {@link #DOTS_58_MM}
     */
    public NetworkTicketPrinter(InetSocketAddress address, int width) {
        this.address = address;
        this.width = width;
    }

    @Override
    public PrintOutcome print(TicketText ticket) {
        byte[] job = EscPosTicket.of(TicketPicture.draw(ticket, width));
        try (Socket socket = new Socket()) {
            try {
                PrintOutcome before = reach(socket);
                if (before != PrintOutcome.PRINTED) {
                    return before;
                }
            } catch (IOException unreachable) {
                return PrintOutcome.NOT_READY;
            }
            return send(socket, job);
        } catch (IOException closing) {
            return PrintOutcome.UNCERTAIN;
        }
    }

    @Override
    public PrintOutcome look() {
        try (Socket socket = new Socket()) {
            return reach(socket);
        } catch (IOException unreachable) {
            return PrintOutcome.NOT_READY;
        }
    }

    /** The name is looked up each time: addresses change. */
    private PrintOutcome reach(Socket socket) throws IOException {
        socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return ask(socket);
    }

    private static PrintOutcome send(Socket socket, byte[] job) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(job);
            out.flush();
            return ask(socket);
        } catch (IOException broken) {
            return PrintOutcome.UNCERTAIN;
        }
    }

    /** {@link PrintOutcome#PRINTED} when nothing speaks against printing. */
    private static PrintOutcome ask(Socket socket) throws IOException {
        int paper = status(socket, PAPER);
        int causes = status(socket, OFFLINE_CAUSES);
        if ((paper & PAPER_END) != 0 || (causes & ENDED_BY_PAPER) != 0) {
            return PrintOutcome.OUT_OF_PAPER;
        }
        return (causes & (COVER_OPEN | ERROR)) != 0 ? PrintOutcome.NOT_READY : PrintOutcome.PRINTED;
    }

    private static int status(Socket socket, int which) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(new byte[] {DLE, EOT, (byte) which});
        out.flush();
        InputStream in = socket.getInputStream();
        int answer = in.read();
        if (answer < 0 || (answer & FIXED_BITS) != FIXED_VALUE) {
            throw new IOException("no status");
        }
        return answer;
    }
}
