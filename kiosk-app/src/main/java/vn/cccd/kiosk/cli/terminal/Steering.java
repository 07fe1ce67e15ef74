package vn.cccd.kiosk.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Lines that steer what runs: one order a line, words apart by blanks. {@code help} lists the orders; {@code quit} ends.
 *
 * <p>A wrong order is answered and does no harm.
 */
public final class Steering {
    private static final String HELP = "help";
    private static final String QUIT = "quit";

    private final PrintWriter out;
    private final List<Order> orders;

    public Steering(PrintWriter out, List<Order> orders) {
        this.out = out;
        this.orders = List.copyOf(orders);
    }

    /**
     * Something that can be asked for.
     *
     * @param usage its name and the words that may follow
     * @param about what it does, in a few words
     */
    public record Order(String usage, String about, Action action) {
        private String name() {
            return usage.split(" ", 2)[0];
        }
    }

    /** What an order does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @param words those after the order's name
         * @throws IllegalArgumentException with a message for the person at the terminal, when they do not fit
         */
        void carryOut(List<String> words) throws IOException;
    }

    /** Follows standard input; when it ends without {@code quit}, waits until the process is stopped. */
    public void untilStopped() throws IOException, InterruptedException {
        out.println("Orders: help. Stop with quit or Ctrl-C.");
        if (!follow(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            new CountDownLatch(1).await();
        }
    }

    /** Carries out what comes in; true when it ended with {@code quit}, false when nothing more can come. */
    boolean follow(Reader in) throws IOException {
        var lines = new BufferedReader(in);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (words.getFirst().equals(QUIT)) {
                return true;
            }
            if (!words.getFirst().isEmpty()) {
                carryOut(words);
            }
        }
        return false;
    }

    private void carryOut(List<String> words) {
        if (words.getFirst().equals(HELP)) {
            orders.forEach(order -> out.printf("  %-36s %s%n", order.usage(), order.about()));
            out.printf("  %-36s %s%n", QUIT, "end");
            return;
        }
        Optional<Order> wanted = orders.stream()
                .filter(order -> order.name().equals(words.getFirst()))
                .findFirst();
        if (wanted.isEmpty()) {
            out.println("There is no order '" + words.getFirst() + "'; try: help");
            return;
        }
        try {
            wanted.get().action().carryOut(words.subList(1, words.size()));
        } catch (IOException | IllegalArgumentException refused) {
            out.println(words.getFirst() + ": " + refused.getMessage());
        } catch (CommandFailure refused) {
            out.println(words.getFirst() + ": " + refused.line());
        }
    }
}
