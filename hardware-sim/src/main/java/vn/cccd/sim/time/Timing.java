package vn.cccd.sim.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cccd.sim.bytes.Bytes;

/**
 * What every command costs.
 *
 * <p>The presets rest on what others measured on documents in the field and published: one short command takes 15 to 30 ms, BAC 80 to
 * 150 ms, PACE 0.4 to 1.5 s, Chip Authentication about 0.3 s. How that divides between chip, air and computer follows from the bit rate
 * and from ISO/IEC 14443-4; the rest is an assumption, which is why every part has a {@link TimingKnob}.
 *
 * <p>{@code typical} is the card that readings are measured with, in round numbers: what a command costs besides its bytes is all latency
 * there, wherever it is spent.
 *
 * @param air between reader and chip
 * @param latency of reader, USB, PC/SC service and program together, for each command
 * @param computing what the chip itself takes
 */
public record Timing(AirInterface air, Duration latency, Computing computing) {
    private static final Duration WAITING_TIME = Duration.ofMillis(77);
    private static final Map<String, Timing> PRESETS = presets();

    private static Map<String, Timing> presets() {
        var presets = new LinkedHashMap<String, Timing>();
        presets.put(
                "instant",
                new Timing(new AirInterface(BitRate.UNLIMITED, 256, WAITING_TIME), Duration.ZERO, Computing.instant()));
        presets.put(
                "slow-106",
                new Timing(
                        new AirInterface(BitRate.KBPS_106, 128, WAITING_TIME),
                        Duration.ofMillis(10),
                        new Computing(
                                Duration.ofMillis(6),
                                Duration.ofMillis(5),
                                Duration.ofNanos(25_000),
                                Duration.ofMillis(1_250),
                                Duration.ofMillis(80),
                                Duration.ofMillis(400),
                                Duration.ofMillis(450),
                                Duration.ofMillis(250))));
        presets.put(
                "typical",
                new Timing(
                        new AirInterface(BitRate.KBPS_424, 256, WAITING_TIME),
                        Duration.ofMillis(15),
                        new Computing(
                                Duration.ZERO,
                                Duration.ZERO,
                                Duration.ZERO,
                                Duration.ofMillis(600),
                                Duration.ofMillis(100),
                                Duration.ofMillis(300),
                                Duration.ofMillis(200),
                                Duration.ofMillis(150))));
        presets.put(
                "fast-848",
                new Timing(
                        new AirInterface(BitRate.KBPS_848, 256, WAITING_TIME),
                        Duration.ofMillis(6),
                        new Computing(
                                Duration.ofMillis(3),
                                Duration.ofMillis(2),
                                Duration.ofNanos(6_000),
                                Duration.ofMillis(370),
                                Duration.ofMillis(50),
                                Duration.ofMillis(180),
                                Duration.ofMillis(120),
                                Duration.ofMillis(80))));
        return presets;
    }

    /** Nothing takes any time but what a chip holds back on purpose. */
    public static Timing instant() {
        return named("instant");
    }

    /** The names of the presets. */
    public static List<String> names() {
        return List.copyOf(PRESETS.keySet());
    }

    private static Timing named(String name) {
        Timing preset = PRESETS.get(name);
        if (preset == null) {
            throw new IllegalArgumentException("no such timing: " + name + " (there are " + String.join(", ", names())
                    + "; then ,rate=106 and the like)");
        }
        return preset;
    }

    /** Reads {@code typical} or {@code typical,rate=106,latency=3ms}: a preset, then any knobs. */
    public static Timing parse(String text) {
        String[] parts = text.split(",", -1);
        Timing timing = named(parts[0].strip());
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a part of a timing is knob=value: " + parts[i]);
            }
            timing = TimingKnob.named(parts[i].substring(0, equals).strip())
                    .set(timing, parts[i].substring(equals + 1).strip());
        }
        return timing;
    }

    /** The form that {@link #parse} reads: the preset that is nearest, and what differs from it. */
    public String text() {
        return PRESETS.entrySet().stream()
                .map(preset -> preset.getKey() + difference(preset.getValue()))
                .min(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private String difference(Timing preset) {
        return Arrays.stream(TimingKnob.values())
                .filter(knob -> !knob.value(this).equals(knob.value(preset)))
                .map(knob -> "," + knob.label() + "=" + knob.value(this))
                .collect(Collectors.joining());
    }

    /** From the computer's asking to its having the answer. */
    Duration exchange(Bytes command, int answerLength, Duration hesitation) {
        return exchange(
                ChipOperation.of(command), ChipOperation.secured(command), command.length(), answerLength, hesitation);
    }

    Duration exchange(
            ChipOperation operation, boolean secured, int commandLength, int answerLength, Duration hesitation) {
        Duration protection =
                secured ? computing.protectedByte().multipliedBy((long) commandLength + answerLength) : Duration.ZERO;
        Duration thinking = computing.of(operation).plus(protection).plus(hesitation);
        return latency.plus(air.exchange(commandLength, answerLength))
                .plus(thinking)
                .plus(air.extensions(thinking));
    }

    /** The least that reading by this plan can take, whatever the reader does. */
    public Duration lowerBound(ReadingPlan plan) {
        return plan.steps().stream()
                .map(step -> exchange(
                        step.operation(), step.secured(), step.commandLength(), step.answerLength(), Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return text();
    }
}
