package vn.cccd.sync.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens TLS connections to a server that speaks no HTTP, with the same rules as to the backend: its authorities are named, its host is checked. */
public final class TlsDialer {
    private final String host;
    private final int port;
    private final SSLSocketFactory sockets;
    private final Duration patience;

    private TlsDialer(String host, int port, SSLSocketFactory sockets, Duration patience) {
        this.host = host;
        this.port = port;
        this.sockets = sockets;
        this.patience = patience;
    }

    /**
     * Connects nothing yet.
     *
     * @param ca the file with the only authorities that count
     * @param patience for connecting and for the handshake, each
     * @throws IOException when {@code ca} cannot be used
     */
    public static TlsDialer to(String host, int port, Path ca, Duration patience) throws IOException {
        return new TlsDialer(host, port, BackendTrust.load(ca).sockets(ClientIdentity.NONE), patience);
    }

    /** A connection with the handshake done, TLS 1.2 at least. The caller closes it. */
    public Socket dial() throws IOException {
        SSLSocket socket = (SSLSocket) sockets.createSocket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
