package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.person.Citizen;

/**
 * Patients one after the other without anybody of the staff: real screens, chips, store and line; some have a mishap. {@code
 * -Dcccd.patients=1000 -Dcccd.mishaps-per-mille=50} is the long run.
 */
class ThousandPatientsTest {
    private static final int PATIENTS = Integer.getInteger("cccd.patients", 40);
    private static final int MISHAPS_PER_MILLE = Integer.getInteger("cccd.mishaps-per-mille", 500);
    private static final long SEED = Long.getLong("cccd.seed", 20_261_121);

    /** What a patient may leave behind: the simulated backend keeps every record. */
    private static final long BYTES_PER_PATIENT = 16_384;

    private static final long SPARE_BYTES = 16L << 20;
    private static final int SPARE_THREADS = 4;
    private static final int SPARE_FILES = 8;

    private final HurriedTimers timers = new HurriedTimers();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyoneWhoSawTheirNumberIsAtTheBackendOnceAndTheKioskIsAsFreshAsBefore() throws Exception {
        List<Fate> fates = fates();
        Limits limits = quickCountdown();
        long start = System.nanoTime();
        try (DemoWorld world = DemoWorld.open(
                CardTray.inProcess(),
                DemoPlace.HOSPITAL,
                usual -> usual.withLimits(limits).withTimers(timers))) {
            Visitor visitor = new Visitor(world, new KioskHands(world.kiosk()), timers, new Random(SEED));
            Footprint early = Footprint.NONE;
            List<String> expected = new ArrayList<>();
            for (int n = 0; n < PATIENTS; n++) {
                Citizen who = InventedPeople.number(n);
                visitor.visit(who, InventedPeople.number(PATIENTS + n), fates.get(n));
                if (fates.get(n).registered()) {
                    expected.add(who.number());
                }
                if (n + 1 == Math.max(PATIENTS / 10, 1)) {
                    early = Footprint.now();
                }
            }
            assertThat(world.awaitDelivered(expected.size(), Duration.ofMinutes(2)))
                    .isTrue();
            Footprint late = Footprint.now();
            report(world, fates, early, late, start);
            assertThat(numbers(world.backend().received())).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(world.backend().findings()).isEmpty();
            assertThat(world.backend().audit().holds()).isTrue();
            assertThat(late.heap()).isLessThan(early.heap() + SPARE_BYTES + BYTES_PER_PATIENT * PATIENTS);
            assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + SPARE_THREADS);
            assertThat(late.files()).isLessThanOrEqualTo(early.files() + SPARE_FILES);
        }
    }

    /** As in production, but "are you still there?" is asked for two seconds. */
    private static Limits quickCountdown() {
        Limits usual = Limits.standard();
        return new Limits(
                usual.idle(),
                2,
                usual.cardBackSeconds(),
                usual.readAgain(),
                usual.retries(),
                usual.storing(),
                usual.cardTaken(),
                usual.doneAfterCard(),
                usual.doneWithoutCard(),
                usual.doneWithoutPaper(),
                usual.staffAwaited());
    }

    /** Every mishap as often as any other, at places that only the seed knows. */
    private static List<Fate> fates() {
        List<Fate> mishaps = Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.AS_MEANT)
                .toList();
        int wanted = Math.ceilDiv(PATIENTS * MISHAPS_PER_MILLE, 1_000);
        List<Fate> fates = new ArrayList<>();
        for (int n = 0; n < PATIENTS; n++) {
            fates.add(n < wanted ? mishaps.get(n % mishaps.size()) : Fate.AS_MEANT);
        }
        Collections.shuffle(fates, new Random(SEED));
        return fates;
    }

    private static List<String> numbers(List<ReceivedCheckIn> received) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String> numbers = new ArrayList<>();
        for (ReceivedCheckIn checkIn : received) {
            numbers.add(json.readTree(checkIn.json()).at("/person/number").asText());
        }
        return numbers;
    }

    private static void report(DemoWorld world, List<Fate> fates, Footprint early, Footprint late, long start) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        fates.forEach(fate -> counts.merge(fate, 1, Integer::sum));
        System.out.printf(
                "%d patients (seed %d) in %d s: %s%nat the backend: %d check-ins, findings %s%nfootprint after a tenth: %s, at the end: %s%n",
                fates.size(),
                SEED,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                counts,
                world.backend().received().size(),
                world.backend().findings(),
                early,
                late);
    }
}
