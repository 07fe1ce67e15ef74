package vn.cccd.sim.backend;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Calls a backend over HTTPS with the JDK's client, which knows nothing of the simulator. */
final class BackendCaller implements AutoCloseable {
    private final SimulatedBackend backend;
    private final SSLContext tls;
    private final HttpClient client;

    private BackendCaller(SimulatedBackend backend, SSLContext tls) {
        this.backend = backend;
        this.tls = tls;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Without a certificate of its own. */
    static BackendCaller of(SimulatedBackend backend) throws Exception {
        return new BackendCaller(backend, tls(backend.caCertificate(), new KeyManager[0]));
    }

    /** With a device's certificate. */
    static BackendCaller of(SimulatedBackend backend, DeviceKey device, List<? extends Certificate> chain)
            throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("device", device.privateKey(), new char[0], chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return new BackendCaller(backend, tls(backend.caCertificate(), factory.getKeyManagers()));
    }

    SSLContext tls() {
        return tls;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(backend.uri() + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
        return send(request(path).headers(headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Records in one batch. */
    HttpResponse<String> deliver(String... records) throws Exception {
        return post("/v1/check-ins", "{\"records\":[\"" + String.join("\",\"", records) + "\"]}");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private static SSLContext tls(Path ca, KeyManager[] keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(ca)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, factory.getTrustManagers(), null);
        return context;
    }
}
