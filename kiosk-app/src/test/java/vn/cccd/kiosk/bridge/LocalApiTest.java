package vn.cccd.kiosk.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.report.DossierJson;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;

/** A program of the site and the counter, over a real socket. */
class LocalApiTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String PAGE = "https://desk.example.vn";

    private final ShelfInHand shelf = new ShelfInHand();
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalApi api;

    static CounterDesk desk() {
        CounterDefaults notary = NotaryDefaults.counter();
        return new CounterDesk(
                notary.demonstration(),
                "quay-03",
                notary.rules(),
                Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    static StoredDossier file(int number) {
        Dossier dossier =
                Dossier.open(new UUID(7, number), Parties.MORNING).with(Parties.of(1, "signatory", "1990-01-31"));
        return new StoredDossier(dossier, LocalDateTime.of(2026, 11, 20, 8, 30), Optional.of("A 00" + number));
    }

    @BeforeEach
    void aCounterAnswers() throws IOException {
        api = LocalApi.open(new LocalApiSettings(0, Set.of(PAGE)), TOKEN, desk(), shelf);
    }

    @AfterEach
    void itEnds() {
        api.close();
        client.close();
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = client.send(call(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> answerTo(HttpRequest.Builder call) throws Exception {
        return client.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aProgramThatKnowsNoFileGetsAllOldestFirst() throws Exception {
        shelf.store(file(1));
        shelf.store(file(2));

        JsonNode told = get("/v1/files");

        assertThat(told.path("format").asText()).isEqualTo("vn.cccd.kiosk/files/1");
        assertThat(told.path("more").asBoolean()).isFalse();
        assertThat(told.path("next").asText()).isEqualTo(new UUID(7, 2).toString());
        assertThat(told.path("files").findValuesAsText("queueNumber")).containsExactly("A 001", "A 002");
        JsonNode first = told.path("files").get(0);
        assertThat(first.path("id").asText()).isEqualTo(new UUID(7, 1).toString());
        assertThat(first.path("storedAt").asText()).isEqualTo("2026-11-20T08:30:00");
        assertThat(first.path("parties").get(0).path("fields").path("full-name").asText())
                .isEqualTo("Nguyễn Văn A");
    }

    @Test
    void itGoesOnAfterTheLastOneThatItKnows() throws Exception {
        for (int number = 1; number <= FileCalls.MOST_FILES + 2; number++) {
            shelf.store(file(number));
        }

        JsonNode begun = get("/v1/files");
        JsonNode rest = get("/v1/files?after=" + begun.path("next").asText());

        assertThat(begun.path("files").size()).isEqualTo(FileCalls.MOST_FILES);
        assertThat(begun.path("more").asBoolean()).isTrue();
        assertThat(rest.path("files").size()).isEqualTo(2);
        assertThat(rest.path("more").asBoolean()).isFalse();
        JsonNode none = get("/v1/files?after=" + rest.path("next").asText());
        assertThat(none.path("files").isEmpty()).isTrue();
        assertThat(none.path("next").asText()).isEqualTo(rest.path("next").asText());
    }

    @Test
    void whoHasBeenToldNothingYetAsksAsBefore() throws Exception {
        String next = get("/v1/files").path("next").asText("absent");

        shelf.store(file(1));

        assertThat(next).isEmpty();
        assertThat(get("/v1/files?wait=30&after=" + next).path("files").size()).isEqualTo(1);
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> answer = answerTo(call("/v1/files").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBodyThatSomeLibrariesSendIsNoMatter() throws Exception {
        shelf.store(file(1));

        HttpResponse<String> answer =
                answerTo(call("/v1/files?wait=1").method("GET", HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void afterOneThatIsErasedItGetsAllThatAreKept() throws Exception {
        shelf.store(file(3));

        assertThat(get("/v1/files?after=" + new UUID(7, 1)).path("files").size())
                .isEqualTo(1);
    }

    @Test
    void itCanWaitForTheNextOne() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(call("/v1/files?wait=30").build(), HttpResponse.BodyHandlers.ofString());
        shelf.asked(1).get(20, TimeUnit.SECONDS);
        shelf.store(file(1));

        HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);

        assertThat(new ObjectMapper().readTree(answer.body()).path("files").size())
                .isEqualTo(1);
    }

    /** Who looks, finds nothing and then begins to wait would miss it. */
    @Test
    void aFileThatIsStoredBetweenLookingAndWaitingIsNotMissed() throws Exception {
        shelf.storeMeanwhile(file(1));

        assertThat(get("/v1/files?wait=30").path("files").size()).isEqualTo(1);
        assertThat(shelf.looks()).isEqualTo(2);
    }

    @Test
    void whatIsToldIsWhatTheSchemaSays() throws Exception {
        shelf.store(file(1));

        JsonNode told = get("/v1/files").path("files").get(0);

        try (InputStream schema = Objects.requireNonNull(DossierJson.class.getResourceAsStream("file.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(told))
                    .isEmpty();
        }
        assertThat(told.has("storedAt") && told.has("queueNumber")).isTrue();
    }

    @Test
    void whoWaitsIsLetGoWhenTheCounterEnds() throws Exception {
        FileCalls calls = new FileCalls(desk(), shelf);
        CompletableFuture<Integer> waiting = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                waiting.complete(calls.answer(URI.create("/v1/files?wait=30")).status());
            } catch (InterruptedException e) {
                waiting.completeExceptionally(e);
            }
        });
        shelf.asked(1).get(20, TimeUnit.SECONDS);

        calls.close();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void oneFileIsFoundByItsId() throws Exception {
        shelf.store(file(1));

        assertThat(get("/v1/files/" + new UUID(7, 1)).path("title").isTextual()).isTrue();
        assertThat(answerTo(call("/v1/files/" + new UUID(7, 2))).statusCode()).isEqualTo(404);
    }

    @Test
    void theStatusNamesNobody() throws Exception {
        shelf.store(file(1));

        assertThat(get("/v1/status").toString())
                .isEqualTo("{\"kiosk\":\"quay-03\",\"sector\":\"notary\",\"site\":\""
                        + desk().site().name().vietnamese() + "\",\"files\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/files?after=1",
                "/v1/files?wait=31",
                "/v1/files?wait=-1",
                "/v1/files?wait=1&wait=2",
                "/v1/files?limit=5",
                "/v1/files?&",
                "/v1/files?wait"
            })
    void whatItDoesNotUnderstandItSaysSo(String path) throws Exception {
        HttpResponse<String> answer = answerTo(call(path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                .contains("seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/files/", "/v1/files/..%2f..", "/v1/file", "/v1/files/a/b"})
    void elsewhereThereIsNothing(String path) throws Exception {
        assertThat(answerTo(call(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> answer =
                    answerTo(call("/v1/files").method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdef0",
                "Basic 0123456789abcdef"
            })
    void withoutTheTokenNobodyIsToldAnything(String said) throws Exception {
        shelf.store(file(1));
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/v1/files"));

        HttpResponse<String> answer = answerTo(said.isEmpty() ? call : call.header("Authorization", said));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).doesNotContain("Nguyễn", "999090");
    }

    @Test
    void aPageThatTheSettingsNameMayAsk() throws Exception {
        HttpResponse<String> first =
                answerTo(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/v1/files"))
                        .header("Origin", PAGE)
                        .header("Access-Control-Request-Method", "GET")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> then = answerTo(call("/v1/files").header("Origin", PAGE));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(then.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(then.headers().firstValue("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://desk.example.vn.evil.example", "http://desk.example.vn"
            })
    void anotherPageMayNotThoughItKnowsTheToken(String page) throws Exception {
        shelf.store(file(1));

        HttpResponse<String> answer = answerTo(call("/v1/files").header("Origin", page));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).doesNotContain("Nguyễn", "999090");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThatThrownBy(() ->
                        LocalApi.open(new LocalApiSettings(api.port(), Set.of()), TOKEN, desk(), new ShelfInHand()))
                .isInstanceOf(BindException.class);
    }

    /** More than it has room for are turned away at once, and nobody for longer than that. */
    @Test
    void aCrowdIsTurnedAwayAndTheCounterGoesOn() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        ShelfInHand.Count turnedAway = new ShelfInHand.Count();
        for (int i = 0; i < LocalApi.AT_ONCE + 24; i++) {
            crowd.add(client.sendAsync(call("/v1/files?wait=30").build(), HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, gone) -> {
                        if (answer != null && answer.statusCode() == 503) {
                            turnedAway.up();
                        }
                    }));
        }
        turnedAway.reaches(24).get(20, TimeUnit.SECONDS);
        shelf.asked(LocalApi.AT_ONCE).get(20, TimeUnit.SECONDS);
        shelf.store(file(1));

        int answered = 0;
        for (CompletableFuture<HttpResponse<String>> one : crowd) {
            answered += one.get(20, TimeUnit.SECONDS).statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isEqualTo(LocalApi.AT_ONCE);
        assertThat(get("/v1/files").path("files").size()).isEqualTo(1);
    }
}
