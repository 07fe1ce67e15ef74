package vn.cccd.sim.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    private static final String CHUNKED = """
            POST /v1/check-ins?a=1&nonce=xyz HTTP/1.1\r
            Host: localhost\r
            X-Twice: one\r
            x-twice:two \r
            Transfer-Encoding: chunked\r
            \r
            5;extension=1\r
            hello\r
            6\r
             world\r
            0\r
            Trailer: t\r
            \r
            """;

    private static RequestReader reader(String text) {
        return new RequestReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String body(RequestReader reader, RequestHead head) throws IOException {
        return new String(reader.body(head).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void headAndChunkedBodyAreReadAndTheNextRequestFollows() throws Exception {
        RequestReader reader = reader(CHUNKED + "GET / HTTP/1.0\r\n\r\n");
        RequestHead head = reader.head().orElseThrow();
        assertThat(head.method()).isEqualTo("POST");
        assertThat(head.path()).isEqualTo("/v1/check-ins");
        assertThat(head.parameter("nonce")).contains("xyz");
        assertThat(head.parameter("non")).isEmpty();
        assertThat(head.header("x-twice")).contains("one, two");
        assertThat(head.keepsAlive()).isTrue();
        assertThat(body(reader, head)).isEqualTo("hello world");
        RequestHead next = reader.head().orElseThrow();
        assertThat(next.keepsAlive()).isFalse();
        assertThat(body(reader, next)).isEmpty();
        assertThat(reader.head()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 400",
        "get / HTTP/1.1, 400",
        "GET http://localhost/ HTTP/1.1, 400",
        "GET / HTTP/2.0, 505",
        "GET / HTTP/1.1|no field, 400",
        "GET / HTTP/1.1|a b: c, 400",
        "GET / HTTP/1.1|Content-Length: -1, 400",
        "GET / HTTP/1.1|Content-Length: 1|Content-Length: 2, 400",
        "GET / HTTP/1.1|Content-Length: 1|Transfer-Encoding: chunked, 400",
        "GET / HTTP/1.1|Transfer-Encoding: gzip, 501",
        "GET / HTTP/1.1|Transfer-Encoding: chunked||x, 400",
        "GET / HTTP/1.1|Transfer-Encoding: chunked||2|abc, 400"
    })
    void whatIsNoRequestIsSaidToBeNone(String lines, int status) {
        RequestReader reader = reader(lines.replace("|", "\r\n") + "\r\n\r\n");
        assertThatThrownBy(() -> body(reader, reader.head().orElseThrow()))
                .isInstanceOfSatisfying(
                        UnreadableRequest.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    @Test
    void headsAreBounded() {
        for (String endless : new String[] {
            "GET /" + "a".repeat(20_000),
            "GET / HTTP/1.1\r\nA: " + "a".repeat(20_000),
            "GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(101)
        }) {
            assertThatThrownBy(() -> reader(endless).head())
                    .isInstanceOfSatisfying(
                            UnreadableRequest.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(431));
        }
    }

    @Test
    void aBodyThatEndsTooEarlyIsNoBody() throws Exception {
        RequestReader reader = reader("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc");
        RequestHead head = reader.head().orElseThrow();
        assertThatThrownBy(() -> body(reader, head)).isInstanceOf(EOFException.class);
    }

    @Test
    void anyBytesAreARequestOrARefusalOrTooFew() throws Exception {
        Random random = new Random(20261121);
        byte[] valid = CHUNKED.getBytes(StandardCharsets.ISO_8859_1);
        int requests = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(valid, random.nextInt(4) == 0 ? random.nextInt(valid.length) : valid.length);
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt() : ":\r\n 0;".charAt(random.nextInt(6)));
            }
            RequestReader reader = new RequestReader(new ByteArrayInputStream(bytes));
            try {
                Optional<RequestHead> head = reader.head();
                if (head.isPresent()) {
                    assertThat(reader.body(head.get()).readAllBytes().length).isLessThanOrEqualTo(bytes.length);
                    requests++;
                }
            } catch (UnreadableRequest refusal) {
                assertThat(refusal.status()).isBetween(400, 505);
            } catch (EOFException tooFew) {
                assertThat(bytes).isNotEmpty();
            }
        }
        assertThat(requests).isBetween(1_000, 19_000);
    }
}
