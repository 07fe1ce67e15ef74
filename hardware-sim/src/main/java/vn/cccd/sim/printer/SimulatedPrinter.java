package vn.cccd.sim.printer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A receipt printer that listens on the loopback interface.
 *
 * <p>Like raw printers it serves one connection at a time. Status questions ({@code DLE EOT}) are answered at once, even when there is no
 * paper; everything else waits its turn, in a buffer of a few orders, and whoever sends more waits too. What waits is printed when the
 * printer is repaired.
 *
 * <p>Threads: one accepts and reads, one prints. All methods may be called from any thread.
 */
public final class SimulatedPrinter implements AutoCloseable {
    private static final int WAITING_ORDERS = 16;
    private static final Duration SETTLED = Duration.ofMillis(20);
    private static final long WITHOUT_END = Long.MAX_VALUE;

    private record Waiting(PrinterCommand command, OutputStream answers) {}

    private final PrinterCondition condition = new PrinterCondition();
    private final Output output = new Output();
    private final PrintJob job;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_ORDERS);
    private final AtomicLong bytesUntilCut = new AtomicLong(WITHOUT_END);
    private final Thread printing;
    private final int port;
    private volatile boolean closed;
    private volatile ServerSocket listening;
    private volatile Optional<Socket> connection = Optional.empty();

    private SimulatedPrinter(PaperWidth width, int wanted) throws IOException {
        this.job = new PrintJob(width, condition, output);
        this.listening = listen(wanted);
        this.port = listening.getLocalPort();
        this.printing = Thread.ofVirtual().name("simulated-printer").start(this::print);
        serve();
    }

    /** A printer in good order on a free port. */
    public static SimulatedPrinter start(PaperWidth width) throws IOException {
        return start(width, 0);
    }

    /** A printer in good order on this port, such as the usual 9100; 0 stands for any that is free. */
    public static SimulatedPrinter start(PaperWidth width, int port) throws IOException {
        return new SimulatedPrinter(width, port);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Lets {@code fault} happen, until {@link #repair}. Faults add up. */
    public void fault(PrinterFault fault) throws IOException {
        switch (fault) {
            case PrinterFault.PaperOut out -> condition.paperLeft(0);
            case PrinterFault.PaperOutAfter after -> condition.paperLeft(after.millimetres());
            case PrinterFault.PaperNearEnd near -> condition.nearEnd();
            case PrinterFault.CoverOpen open -> condition.openCover();
            case PrinterFault.Offline offline -> condition.takeOffline();
            case PrinterFault.Slow slow -> condition.slow(Duration.ofMillis(slow.milliseconds()));
            case PrinterFault.Refuse refuse -> hangUp();
            case PrinterFault.CutAfter cut -> bytesUntilCut.set(cut.bytes());
        }
    }

    /** A full roll, cover closed, on line, listening. What was waiting is printed. */
    public synchronized void repair() throws IOException {
        bytesUntilCut.set(WITHOUT_END);
        condition.repair();
        if (listening.isClosed() && !closed) {
            listening = listen(port);
            serve();
        }
    }

    /** The last hundred receipts that were cut off, oldest first. */
    public List<Receipt> receipts() {
        return output.receipts();
    }

    /** The paper that hangs out, as of the last pause in printing. */
    public Receipt unfinished() {
        return job.unfinished();
    }

    /**
     * Waits for a receipt.
     *
     * @param number counted from one over all that were cut
     * @return nothing when it is not there in time
     */
    public Optional<Receipt> awaitReceipt(long number, Duration patience) throws InterruptedException {
        return output.await(number, patience);
    }

    /** The first bytes, or the names, of the last hundred orders that it could not carry out. */
    public List<String> notUnderstood() {
        return output.unknown();
    }

    /** How often the cash drawer was opened. */
    public int drawerOpenings() {
        return condition.drawerOpenings();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        hangUp();
        printing.interrupt();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private synchronized void hangUp() throws IOException {
        listening.close();
        Optional<Socket> open = connection;
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private void serve() {
        ServerSocket mine = listening;
        Thread.ofVirtual().name("simulated-printer-port").start(() -> {
            while (!mine.isClosed()) {
                try (Socket accepted = mine.accept()) {
                    connection = Optional.of(accepted);
                    if (!mine.isClosed()) {
                        read(accepted);
                    }
                } catch (IOException e) {
                    // The connection ended, by whomever; the next may come, unless the port is closed.
                    connection = Optional.empty();
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void read(Socket socket) throws IOException, InterruptedException {
        var orders = new EscPosReader(new BreakingInput(socket));
        OutputStream answers = socket.getOutputStream();
        for (Optional<PrinterCommand> next = orders.next(); next.isPresent() && !closed; next = orders.next()) {
            PrinterCommand command = next.get();
            if (command.realTimeQuestion().isPresent()) {
                PrintJob.answer(condition.answer(command.realTimeQuestion().get()), answers);
            } else {
                waiting.put(new Waiting(command, answers));
            }
        }
    }

    private void print() {
        try {
            while (!closed) {
                Waiting next = waiting.poll(SETTLED.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    job.show();
                    next = waiting.take();
                }
                job.carryOut(next.command(), next.answers());
            }
        } catch (InterruptedException e) {
            job.show();
        }
    }

    /** The socket's bytes, until the connection is to break: then without a farewell. */
    private final class BreakingInput extends InputStream {
        private final Socket socket;
        private final InputStream in;

        BreakingInput(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        @Override
        public int read() throws IOException {
            if (bytesUntilCut.get() != WITHOUT_END && bytesUntilCut.decrementAndGet() < 0) {
                socket.setSoLinger(true, 0);
                socket.close();
                throw new IOException("the connection was to break");
            }
            return in.read();
        }

        /** No more than one: each is counted. */
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int next = read();
            if (next < 0) {
                return -1;
            }
            bytes[offset] = (byte) next;
            return 1;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }
    }
}
