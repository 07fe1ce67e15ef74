package vn.cccd.sim.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.sim.bytes.Durations;

/** Every part of {@link Timing} that can be set by name; all but {@code rate} and {@code frame} are durations such as {@code 8ms}. */
public enum TimingKnob {
    /** 106, 212, 424 or 848 kbit/s, or unlimited. */
    RATE(
            (timing, value) -> withAir(
                    timing, rate(value), timing.air().frameSize(), timing.air().waitingTime()),
            timing -> timing.air().rate().label()),
    /** Most bytes in a frame, 16 to 4096. */
    FRAME(
            (timing, value) -> withAir(
                    timing,
                    timing.air().rate(),
                    Integer.parseInt(value),
                    timing.air().waitingTime()),
            timing -> Integer.toString(timing.air().frameSize())),
    /** How long a chip may compute before it has to ask for more time. */
    WAITING_TIME(
            (timing, value) -> withAir(timing, timing.air().rate(), timing.air().frameSize(), Durations.parse(value)),
            timing -> Durations.text(timing.air().waitingTime())),
    LATENCY(
            (timing, value) -> new Timing(timing.air(), Durations.parse(value), timing.computing()),
            timing -> Durations.text(timing.latency())),
    COMMAND(0, Computing::command),
    READ(1, Computing::read),
    PROTECTED_BYTE(2, Computing::protectedByte),
    PACE(3, Computing::pace),
    BAC(4, Computing::basicAccess),
    CHIP_AUTHENTICATION(5, Computing::chipAuthentication),
    ACTIVE_AUTHENTICATION(6, Computing::activeAuthentication),
    TERMINAL_AUTHENTICATION(7, Computing::terminalAuthentication);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final BiFunction<Timing, String, Timing> setting;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<Timing, String> value;

    TimingKnob(BiFunction<Timing, String, Timing> setting, Function<Timing, String> value) {
        this.setting = setting;
        this.value = value;
    }

    TimingKnob(int place, Function<Computing, Duration> part) {
        this(
                (timing, value) -> withComputing(timing, place, Durations.parse(value)),
                timing -> Durations.text(part.apply(timing.computing())));
    }

    /** Such as {@code waiting-time}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that {@code timing} has, in the form that can be set. */
    public String value(Timing timing) {
        return value.apply(timing);
    }

    static TimingKnob named(String label) {
        return Arrays.stream(values())
                .filter(knob -> knob.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such part of a timing: " + label + " (there are "
                        + Arrays.stream(values()).map(TimingKnob::label).collect(Collectors.joining(", ")) + ")"));
    }

    Timing set(Timing timing, String text) {
        return setting.apply(timing, text);
    }

    private static BitRate rate(String label) {
        return Arrays.stream(BitRate.values())
                .filter(rate -> rate.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such bit rate: " + label));
    }

    private static Timing withAir(Timing timing, BitRate rate, int frameSize, Duration waitingTime) {
        return new Timing(new AirInterface(rate, frameSize, waitingTime), timing.latency(), timing.computing());
    }

    private static Timing withComputing(Timing timing, int place, Duration duration) {
        Computing old = timing.computing();
        Duration[] parts = {
            old.command(),
            old.read(),
            old.protectedByte(),
            old.pace(),
            old.basicAccess(),
            old.chipAuthentication(),
            old.activeAuthentication(),
            old.terminalAuthentication()
        };
        parts[place] = duration;
        return new Timing(
                timing.air(),
                timing.latency(),
                new Computing(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]));
    }
}
