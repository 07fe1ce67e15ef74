package vn.cccd.kiosk.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.cli.terminal.Steering.Order;

class SteeringTest {
    private final StringWriter printed = new StringWriter();
    private final List<String> done = new ArrayList<>();
    private final Steering steering = new Steering(
            new PrintWriter(printed, true),
            List.of(
                    new Order("put WHAT", "put it down", words -> done.add("put " + String.join("+", words))),
                    new Order("break", "always fails", words -> {
                        throw new IOException("it broke");
                    }),
                    new Order("refuse", "always wrong", words -> {
                        throw new IllegalArgumentException("not like this");
                    })));

    @Test
    void ordersAreCarriedOutWithTheirWordsUntilQuit() throws IOException {
        assertThat(follow("put a b\n\n   put   c \nquit\nput d\n")).isTrue();
        assertThat(done).containsExactly("put a+b", "put c");
    }

    @Test
    void theEndOfTheInputIsNotTheOrderToEnd() throws IOException {
        assertThat(follow("put a")).isFalse();
        assertThat(done).containsExactly("put a");
    }

    @Test
    void whatIsWrongIsSaidAndTheNextOrderStillCarriedOut() throws IOException {
        follow("jump\nbreak\nrefuse now\nput a\n");

        assertThat(printed.toString())
                .contains("no order 'jump'", "help", "break: it broke", "refuse: not like this")
                .doesNotContain("Exception");
        assertThat(done).containsExactly("put a");
    }

    @Test
    void helpNamesEveryOrder() throws IOException {
        follow("help\n");

        assertThat(printed.toString()).contains("put WHAT", "put it down", "break", "refuse", "quit");
    }

    private boolean follow(String lines) throws IOException {
        return steering.follow(new StringReader(lines));
    }
}
