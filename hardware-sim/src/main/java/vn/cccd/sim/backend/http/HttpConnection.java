package vn.cccd.sim.backend.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import vn.cccd.sim.bytes.Bytes;

/** One connection, from the handshake to its end. Its thread is its own; {@link #cut} may come from any. */
final class HttpConnection implements Runnable {
    private static final int LONGEST_SILENCE_MILLIS = 60_000;
    /** The end of an answer is written in no time, unless the other side does not read. */
    private static final int LONGEST_ENDING_MILLIS = 500;

    /** How much of a body that is refused is still read, so that the refusal arrives instead of a reset. */
    private static final int MOST_WASTED_BYTES = 64 << 20;

    private final Socket socket;
    private final Reception reception;
    private final HttpService service;
    private final int mostBodyBytes;
    private final CountDownLatch closed;
    /** Held while the end of an answer is written and {@link #idle} is set: whoever has read an answer finds the connection idle. */
    private final ReentrantLock ending = new ReentrantLock();

    private volatile boolean idle = true;
    private volatile boolean retired;

    /** @param mostBodyBytes of a request; a longer body is answered with 413 */
    HttpConnection(Socket socket, Reception reception, HttpService service, int mostBodyBytes, CountDownLatch closed) {
        this.socket = socket;
        this.reception = reception;
        this.service = service;
        this.mostBodyBytes = mostBodyBytes;
        this.closed = closed;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            switch (reception) {
                case Reception.Tls tls -> serve(tls);
                case Reception.HangUp hangUp -> reset();
                case Reception.CutHandshake cut -> readOnce();
                case Reception.Silence silence -> readToTheEnd();
            }
        } catch (SocketTimeoutException | SSLException e) {
            // The other side fell silent, or speaks no TLS that suits; there is nobody to tell.
            cut();
        } catch (IOException e) {
            // The other side went away, or a mishap ended this.
            cut();
        }
    }

    /** Ends it now, without TLS being told. */
    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(HttpConnection.class.getName()).log(System.Logger.Level.DEBUG, "already closed", e);
        }
    }

    /** Ends it now if no request is under way, else after the answer. */
    void retire() {
        retired = true;
        boolean quiet = false;
        try {
            quiet = ending.tryLock(LONGEST_ENDING_MILLIS, TimeUnit.MILLISECONDS);
            if (quiet && idle) {
                cut();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (quiet) {
                ending.unlock();
            }
        }
    }

    private void serve(Reception.Tls terms) throws IOException {
        InputStream nothingReadYet = null;
        SSLSocket tls = (SSLSocket) terms.context().getSocketFactory().createSocket(socket, nothingReadYet, false);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setProtocols(terms.protocols().toArray(String[]::new));
        parameters.setWantClientAuth(true);
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        Optional<X509Certificate> client = client(tls);
        RequestReader reader = new RequestReader(new BufferedInputStream(tls.getInputStream(), 16 << 10));
        AnswerWriter writer = new AnswerWriter(tls.getOutputStream(), closed);
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = serveOne(reader, writer, client);
            } catch (UnreadableRequest e) {
                Served refusal = new Served(
                        service.unreadable(e.status(), String.valueOf(e.getMessage())), new Delivery.Whole());
                writer.write(refusal, false, true);
                tls.shutdownOutput();
                waste(reader.stream());
                goesOn = false;
            }
        }
        tls.close();
    }

    private boolean serveOne(RequestReader reader, AnswerWriter writer, Optional<X509Certificate> client)
            throws IOException {
        Optional<RequestHead> read = reader.head();
        idle = false;
        if (read.isEmpty()) {
            return false;
        }
        RequestHead head = read.get();
        HttpService.Visit visit = service.begin(head, client);
        InputStream content = reader.body(head);
        if (head.header("expect").isPresent()) {
            writer.goOn();
        }
        OptionalInt resetAfter = visit.resetAfterBodyBytes();
        if (resetAfter.isPresent()) {
            visit.broken(Bytes.copyOf(content.readNBytes(resetAfter.getAsInt())));
            reset();
            return false;
        }
        Served served = visit.answer(body(content));
        ending.lock();
        try {
            writer.write(served, head.keepsAlive(), !"HEAD".equals(head.method()));
            idle = true;
        } finally {
            ending.unlock();
        }
        return switch (served.delivery()) {
            case Delivery.Whole whole -> head.keepsAlive() && !retired;
            case Delivery.Dripping dripping -> head.keepsAlive() && !retired;
            case Delivery.Half half -> end();
            case Delivery.Lost lost -> end();
            case Delivery.ResetAfter reset -> {
                reset();
                yield false;
            }
        };
    }

    private Bytes body(InputStream content) throws IOException {
        byte[] body = content.readNBytes(mostBodyBytes + 1);
        if (body.length > mostBodyBytes) {
            throw new UnreadableRequest(413, "a body of more than " + mostBodyBytes + " bytes");
        }
        return Bytes.copyOf(body);
    }

    private boolean end() {
        cut();
        return false;
    }

    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void readOnce() throws IOException {
        socket.getInputStream().readNBytes(1);
    }

    private void readToTheEnd() throws IOException {
        socket.setSoTimeout(0);
        waste(socket.getInputStream());
    }

    private static void waste(InputStream in) throws IOException {
        long left = MOST_WASTED_BYTES;
        byte[] buffer = new byte[16 << 10];
        int count = 0;
        while (left > 0 && count != -1) {
            count = in.read(buffer);
            left -= count;
        }
    }

    private static Optional<X509Certificate> client(SSLSocket tls) {
        try {
            return tls.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            // It showed none.
            return Optional.empty();
        }
    }
}
