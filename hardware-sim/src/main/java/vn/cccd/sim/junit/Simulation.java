package vn.cccd.sim.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.SeededRandom;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;
import vn.cccd.sim.time.VirtualTime;

/** The simulated devices of one test. What is not asked for is not started. Used by the test's thread. */
public final class Simulation {
    private static final String READER = "Simulated contactless reader 00";

    private final Scenario scenario;
    private final List<BackendMishap> backendMishaps;
    private final IssuingAuthority authority;
    private final SimulatedCard card;
    private final VirtualTime time = new VirtualTime();
    private final SimulatedReaders readers = new SimulatedReaders();
    private final SimulatedReader reader = readers.plugIn(READER);
    private Optional<Path> directory = Optional.empty();
    private Optional<SimulatedBackend> backend = Optional.empty();

    private Simulation(Scenario scenario, List<BackendMishap> backendMishaps) {
        this.scenario = scenario;
        this.backendMishaps = backendMishaps;
        this.authority = scenario.authority(Clock.systemUTC());
        this.card = scenario.issue(authority, time);
    }

    /** @throws IllegalArgumentException when a name is unknown, with those that are known */
    static Simulation of(Simulated wanted) {
        var simulation = new Simulation(
                Scenario.parse(wanted.value()),
                Arrays.stream(wanted.backendMishaps()).map(BackendMishap::parse).toList());
        if (wanted.inserted()) {
            simulation.putCard();
        }
        return simulation;
    }

    /** All readers, and the way in for software that reads cards: more can be plugged in, and the service can be stopped. */
    public SimulatedReaders readers() {
        return readers;
    }

    /** The reader that is there from the start. */
    public SimulatedReader reader() {
        return reader;
    }

    public SimulatedCard card() {
        return card;
    }

    /** The time that card and reader took so far; nobody really waited for it. */
    public VirtualTime time() {
        return time;
    }

    /** Puts the test's card on the test's reader. */
    public void putCard() {
        reader.insert(card.chip());
    }

    /** Takes whatever lies on the test's reader away. */
    public void takeCard() {
        reader.remove();
    }

    /** A directory with the certificate and the revocation list of the card's issuer. */
    public Path trust() {
        Path trust = directory().resolve("trust");
        try {
            authority.writeTrust(trust);
        } catch (IOException full) {
            throw new UncheckedIOException("the issuer's files cannot be written", full);
        }
        return trust;
    }

    /** A backend on a port of its own, running until the test is over. */
    public SimulatedBackend backend() {
        if (backend.isEmpty()) {
            backend = Optional.of(startedBackend());
        }
        return backend.get();
    }

    private SimulatedBackend startedBackend() {
        try {
            var started = SimulatedBackend.start(
                    0, directory().resolve("backend-ca.pem"), Clock.systemUTC(), new SeededRandom(scenario.seed()));
            backendMishaps.forEach(started::mishap);
            return started;
        } catch (IOException unavailable) {
            throw new UncheckedIOException("the backend cannot start", unavailable);
        }
    }

    private Path directory() {
        if (directory.isEmpty()) {
            try {
                directory = Optional.of(Files.createTempDirectory("simulation-"));
            } catch (IOException full) {
                throw new UncheckedIOException("there is no room for the simulation's files", full);
            }
        }
        return directory.get();
    }

    /** What was scripted and has not happened. */
    List<String> unplayed() {
        Stream<String> ofCard = card.pendingMishaps().stream().map(Mishap::text);
        List<BackendMishap> waiting =
                backend.map(SimulatedBackend::waitingMishaps).orElse(backendMishaps);
        Stream<String> ofBackend =
                waiting.stream().filter(mishap -> mishap.calls().isPresent()).map(BackendMishap::toString);
        return Stream.concat(ofCard, ofBackend).toList();
    }

    /** What to put into {@link Simulated} in order to see the same again. */
    String script() {
        return "@Simulated(\"" + scenario.text() + "\")";
    }

    void close() throws IOException {
        reader.remove();
        backend.ifPresent(SimulatedBackend::close);
        if (directory.isPresent()) {
            try (Stream<Path> files = Files.walk(directory.get())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
