package vn.cccd.kiosk.cli.sim;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.cccd.kiosk.cli.terminal.Steering.Order;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.VpcdReader;

/** The hand that lays cards on the virtual reader, moves them and takes them off. Used by one thread. */
final class CardOrders {
    private static final String USUAL_ABSENCE = "500";

    private final VpcdReader reader;
    private final SimulatedCardOptions options;
    private final IssuingAuthority authority;
    private final PrintWriter out;
    private Scenario scenario;
    private SimulatedCard card;

    CardOrders(
            VpcdReader reader,
            SimulatedCardOptions options,
            IssuingAuthority authority,
            Scenario first,
            PrintWriter out) {
        this.reader = reader;
        this.options = options;
        this.authority = authority;
        this.scenario = first;
        this.card = SimulatedCardOptions.made(first, authority);
        this.out = out;
    }

    List<Order> all() {
        return List.of(
                new Order("put", "put the card down", words -> put()),
                new Order("take", "take the card away", words -> reader.remove()),
                new Order("move [MILLISECONDS]", "take it away and put it back", this::move),
                new Order("card CITIZEN [PROFILE [MISHAP]...]", "put another card down", this::another),
                new Order("qr", "print the text of the card's QR code", words -> printCode()),
                new Order("pending", "print the mishaps that are still to come", words -> printPending()));
    }

    void put() {
        reader.insert(card.chip());
        out.println("Card of " + card.citizen().fullName() + " ("
                + card.citizen().number() + "), " + card.profile().name());
    }

    void printCode() {
        out.println("QR text: " + holder().cardQrText());
    }

    private Citizen holder() {
        return new CardIssuer(authority).holder(scenario.citizen(), scenario.profile());
    }

    private void printPending() {
        out.println(
                card.pendingMishaps().isEmpty()
                        ? "none"
                        : card.pendingMishaps().stream().map(Mishap::text).collect(Collectors.joining(", ")));
    }

    private void move(List<String> words) {
        String text = words.isEmpty() ? USUAL_ABSENCE : words.getFirst();
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("a time in milliseconds, not " + text);
        }
        var moved = card;
        reader.remove();
        CompletableFuture.delayedExecutor(Long.parseLong(text), TimeUnit.MILLISECONDS)
                .execute(() -> reader.insert(moved.chip()));
    }

    private void another(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("whose card?");
        }
        String profile = words.size() > 1 ? words.get(1) : scenario.profile().name();
        List<String> mishaps = words.size() > 2 ? words.subList(2, words.size()) : List.of();
        scenario = options.scenario(words.getFirst(), profile, mishaps);
        card = SimulatedCardOptions.made(scenario, authority);
        put();
    }
}
