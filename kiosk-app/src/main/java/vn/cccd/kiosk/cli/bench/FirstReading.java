package vn.cccd.kiosk.cli.bench;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.AccessHint;
import vn.cccd.card.ChipReader;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.time.Timing;

/**
 * The first reading of a process that has done nothing else.
 *
 * <p>The card stays in this process, so that simulating it does not warm the other one up. The two talk over the other's standard streams: a
 * command goes out as length and bytes, its answer comes back likewise; length 0 ends it and the own time in nanoseconds follows.
 */
final class FirstReading {
    private FirstReading() {}

    /** Milliseconds of own processing, the middle one of several starts. */
    static double median(BenchTrust trust, int starts) throws InterruptedException {
        BenchCard card = BenchCard.withPortraitOf(20, trust.authority(), new SecureRandom());
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            try {
                millis.add(once(trust.directory(), card) / 1e6);
            } catch (IOException | CardLinkException e) {
                throw new CommandFailure(ExitCode.FAILED, "The process for a first reading broke off.");
            }
        }
        return ReadBench.median(millis);
    }

    private static long once(Path trust, BenchCard card) throws IOException, CardLinkException, InterruptedException {
        Process process = new ProcessBuilder(command(trust))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (DataInputStream in = new DataInputStream(process.getInputStream());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            MeteredLink link = card.link(Timing.instant());
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                Bytes answer = link.transmit(Bytes.copyOf(in.readNBytes(length)));
                out.writeInt(answer.length());
                out.write(answer.toArray());
                out.flush();
            }
            return in.readLong();
        } catch (EOFException e) {
            throw new IOException("the process ended early", e);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** As this process was started, cache of classes included. */
    private static List<String> command(Path trust) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                FirstReading.class.getName(),
                trust.toString(),
                BenchCard.HOLDER.number()));
        return command;
    }

    /** The other process. */
    public static void main(String[] arguments) throws IOException {
        PrintStream standard = System.out;
        System.setOut(System.err);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(standard));
        try (RemoteChip chip = new RemoteChip(new DataInputStream(System.in), out)) {
            ChipReader reader = OurReading.reader(BenchTrust.load(Path.of(arguments[0])));
            ReadRequest request = new ReadRequest(new AccessHint.Number(arguments[1]), FilesWanted.ALL);
            long start = System.nanoTime();
            ReadOutcome outcome = reader.read(chip, request, progress -> {});
            long own = System.nanoTime() - start - chip.waited();
            OurReading.requireGenuine(outcome);
            out.writeInt(0);
            out.writeLong(own);
            out.flush();
        }
    }
}
