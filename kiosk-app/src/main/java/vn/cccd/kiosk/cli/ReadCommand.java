package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.cccd.card.AccessHint;
import vn.cccd.card.ChipReader;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.ReadSettings;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.pcsc.ReaderPattern;
import vn.cccd.card.pcsc.TracedLink;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.sim.SimulatedCardOptions;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.pki.IssuingAuthority;

/** {@code kiosk read}: reads and judges one card. */
@Command(
        name = "read",
        description = "Reads the chip of an ID card or passport and says how far it can be trusted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when genuine, 10 with another verdict, 20 when reading failed, 30 without a reader or card.",
            "",
            "Examples:",
            "  kiosk read --number 999090000123 --trust /etc/cccd/trust",
            "  kiosk read --mrz X0000001,900101,300101 --files text --json",
            "  kiosk read --number 999090000123 --terminal-keys /etc/cccd/terminal      (fingerprints, if the chip"
                    + " lets us)",
            "  kiosk read --number 999090000123 --trust /etc/cccd/trust --evidence visit.evidence",
            "  kiosk read --sim nguyen-van-a --number 999090000123      (no card, no reader needed)"
        })
final class ReadCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT = 3_600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, heading = "What opens the chip, one of:%n")
    private @Nullable KeyOptions key;

    @Option(
            names = "--reader",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "part of the reader's name, * for any text")
    private String reader = "";

    @Option(
            names = "--provider",
            paramLabel = "ours|jdk",
            defaultValue = "OURS",
            description = "the way to the PC/SC service: ours (default), or the JDK's own")
    private PcscChoice provider = PcscChoice.OURS;

    @Option(
            names = "--trust",
            paramLabel = "PATH",
            description = "issuers to trust: files or directories; may be repeated")
    private List<Path> trust = List.of();

    @Option(
            names = "--files",
            paramLabel = "all|text",
            defaultValue = "ALL",
            description = "text: everything but the portrait")
    private FilesWanted files = FilesWanted.ALL;

    @Option(
            names = "--terminal-keys",
            paramLabel = "DIR",
            description = "read fingerprints too, as the terminal whose card-verifiable certificates and private key "
                    + "are there; only their length and hash are shown")
    private @Nullable Path terminalKeys;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "how long to wait for a card, and for it to come back when it was moved (default: not at all)")
    private int wait;

    @Option(names = "--trace", paramLabel = "FILE", description = "write the APDUs to a file; it holds personal data")
    private @Nullable Path trace;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description =
                    "keep what it takes to judge the reading again (kiosk verify-evidence), nothing about the holder")
    private @Nullable Path evidence;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Option(
            names = "--sim",
            paramLabel = "CITIZEN",
            description = "read a simulated card in this process, and trust its issuer unless --trust says otherwise")
    private @Nullable String citizen;

    @Mixin
    private SimulatedCardOptions simulated = new SimulatedCardOptions();

    @Override
    public Integer call() {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new ParameterException(spec.commandLine(), "--wait takes 0 to " + LONGEST_WAIT + " seconds");
        }
        ReadReport report =
                new ReadReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        try (CardSource source = source();
                TerminalAccess terminal = TerminalAccess.of(terminalKeys)) {
            report.warn(terminal.warnings());
            AccessHint hint = key != null ? key.hint() : source.ownHint();
            TrustStore store = trust.isEmpty() ? source.ownTrust() : TrustStore.load(trust, Clock.systemUTC());
            report.leftOut(store.problems());
            CardSearch search = new CardSearch(source.readers(), new ReaderPattern(reader));
            return switch (search.within(Duration.ofSeconds(wait), report::askForCard)) {
                case CardSearch.Found.Card card -> {
                    ReadRequest request = terminal.in(hint, files);
                    ReadOutcome outcome = read(source.readers(), search, card, store, request, report);
                    ExitCode ending = report.ended(outcome);
                    keepEvidence(outcome, report);
                    yield ending.number();
                }
                case CardSearch.Found.Nothing nothing -> report.found(nothing).number();
            };
        } catch (TrustException unusable) {
            throw new CommandFailure(ExitCode.FAILED, "The trust list cannot be used: " + unusable.getMessage());
        }
    }

    private CardSource source() {
        if (citizen == null) {
            return CardSource.machine(provider);
        }
        IssuingAuthority authority = simulated.authority();
        return new SimulatedSource(simulated.card(citizen, authority), authority);
    }

    private ReadOutcome read(
            CardReaders readers,
            CardSearch search,
            CardSearch.Found.Card card,
            TrustStore store,
            ReadRequest request,
            ReadReport report) {
        ChipReader reader = new ChipReader(store, ReadSettings.standard(), Clock.systemUTC(), new SecureRandom());
        try (PrintWriter out = openTrace(report)) {
            UnaryOperator<CardLink> traced = link -> trace == null ? link : new TracedLink(link, out);
            return new PatientReading(readers, search, reader, traced, report)
                    .read(card, request, Duration.ofSeconds(wait));
        }
    }

    private void keepEvidence(ReadOutcome outcome, ReadReport report) {
        if (evidence == null) {
            return;
        }
        if (outcome instanceof ReadOutcome.Completed completed) {
            new EvidenceFile(evidence).write(completed.reading().evidence());
        } else {
            report.noEvidence();
        }
    }

    private PrintWriter openTrace(ReadReport report) {
        if (trace == null) {
            return new PrintWriter(Writer.nullWriter());
        }
        try {
            PrintWriter out = new PrintWriter(Files.newBufferedWriter(trace, StandardCharsets.UTF_8));
            boolean forTheOwnerOnly =
                    trace.toFile().setReadable(false, false) && trace.toFile().setReadable(true, true);
            if (!forTheOwnerOnly) {
                report.traceIsReadable(trace);
            }
            return out;
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.FAILED, "The trace file cannot be written: " + trace);
        }
    }
}
