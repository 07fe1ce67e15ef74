package vn.cccd.kiosk.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.cccd.kiosk.bridge.LocalApi;

/** A program of the site, as a hotel or an office has one: it fetches the files that the counter has stored. */
public final class SiteProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI files;
    private final String authorization;

    SiteProgram(LocalApi api, String token) {
        this.files = URI.create("http://127.0.0.1:" + api.port() + "/v1/files");
        this.authorization = "Bearer " + token;
    }

    /** What to type to do the same by hand. */
    public String command() {
        return "curl -H 'Authorization: " + authorization + "' " + files;
    }

    /** How many people are in the files that are there to be fetched; waits for one to be. */
    int people() throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(URI.create(files + "?wait=10"))
                .header("Authorization", authorization)
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(call, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the counter answers " + answer.statusCode());
            }
            int people = 0;
            for (var file : new ObjectMapper().readTree(answer.body()).path("files")) {
                people += file.path("parties").size();
            }
            return people;
        }
    }
}
