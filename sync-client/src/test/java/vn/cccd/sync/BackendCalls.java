package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.cccd.sim.backend.SimulatedBackend;

/** Makes calls to a backend and holds request and answer against the published contract. */
final class BackendCalls implements AutoCloseable {
    private final SimulatedBackend backend;
    private final HttpClient client;
    private final JsonNode document;

    BackendCalls(SimulatedBackend backend) throws Exception {
        this.backend = backend;
        this.client = HttpClient.newBuilder()
                .sslContext(trusting(backend.caCertificate()))
                .build();
        this.document = OpenApiDocument.load();
    }

    /** {@code operation} is a path of the document, {@code target} what is called. */
    HttpResponse<String> get(String operation, String target, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend.uri() + target));
        return checked(operation, "get", headers.length == 0 ? request : request.headers(headers));
    }

    /** A body that is documented. */
    HttpResponse<String> post(String operation, String json) throws Exception {
        JsonNode schema =
                document.path("paths").path(operation).at("/post/requestBody/content/application~1json/schema/$ref");
        assertThat(OpenApiDocument.complaints(name(schema.asText()), json))
                .as(json)
                .isEmpty();
        return postAnything(operation, json);
    }

    /** A body that may be wrong; the answer must be documented all the same. */
    HttpResponse<String> postAnything(String operation, String json) throws Exception {
        return checked(
                operation,
                "post",
                HttpRequest.newBuilder(URI.create(backend.uri() + operation))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> checked(String operation, String method, HttpRequest.Builder request)
            throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode responses = document.path("paths").path(operation).path(method).path("responses");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = responses.has(status) ? responses.path(status) : responses.path(status.charAt(0) + "XX");
        assertThat(response.isObject())
                .as("%s %s answers %s", method, operation, status)
                .isTrue();
        for (var header : response.path("headers").properties()) {
            assertThat(answer.headers().firstValue(header.getKey()))
                    .as(header.getKey())
                    .isPresent();
        }
        if (response.has("content")) {
            String type = answer.headers().firstValue("Content-Type").orElseThrow();
            JsonNode schema = response.path("content").path(type).at("/schema/$ref");
            assertThat(schema.isTextual())
                    .as("%s %s answers %s", method, operation, type)
                    .isTrue();
            String json = type.equals("application/json")
                    ? answer.body()
                    : JsonNodeFactory.instance.textNode(answer.body()).toString();
            assertThat(OpenApiDocument.complaints(name(schema.asText()), json))
                    .as(json)
                    .isEmpty();
        } else {
            assertThat(answer.body()).isEmpty();
        }
        return answer;
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    static SSLContext trusting(Path ca) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(ca)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        client.close();
    }
}
