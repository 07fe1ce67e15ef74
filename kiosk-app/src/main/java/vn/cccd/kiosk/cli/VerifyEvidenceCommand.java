package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.card.EvidenceJudge;
import vn.cccd.card.EvidenceJudgement;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.EvidenceOutcome;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;

/** {@code kiosk verify-evidence}: judges earlier readings again. */
@Command(
        name = "verify-evidence",
        description =
                "Judges readings again from the evidence that kiosk read --evidence kept of them, without the card and"
                        + " without a network, by a trust list that may be newer.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when all are genuine, 10 when one has another verdict, 20 when one of several is not readable,",
            "30 when none is.",
            "",
            "Examples:",
            "  kiosk verify-evidence visit.evidence --trust /etc/cccd/trust",
            "  kiosk verify-evidence *.evidence --trust /etc/cccd/trust --json",
            "  kiosk verify-evidence visit.evidence --files visit      (with DG1.bin, DG2.bin, … kept elsewhere)"
        })
final class VerifyEvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "written by kiosk read --evidence")
    private List<Path> files = List.of();

    @Option(
            names = "--trust",
            paramLabel = "PATH",
            description = "issuers to trust: files or directories; may be repeated")
    private List<Path> trust = List.of();

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "data groups of that reading as files (DG1.bin, …), to be held against what was signed")
    private @Nullable Path stored;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        if (stored != null && files.size() != 1) {
            throw new ParameterException(spec.commandLine(), "--files goes with the evidence of one reading");
        }
        Map<Integer, Bytes> dataGroups = stored == null ? Map.of() : StoredFiles.in(stored);
        Clock clock = Clock.systemUTC();
        TrustStore store = store(clock);
        EvidenceJudge judge = new EvidenceJudge(new PassiveAuthentication(store, clock));
        ArrayNode document = Json.array();
        int judged = 0;
        boolean genuine = true;
        for (Path file : files) {
            Optional<Evidence> evidence = evidence(file, document);
            if (evidence.isPresent()) {
                judged++;
                EvidenceJudgement now = judge.judge(evidence.get(), dataGroups);
                genuine &= now.verdict() instanceof Verdict.Genuine;
                if (json) {
                    document.add(EvidenceJson.of(file, evidence.get(), now, store));
                } else {
                    new EvidenceText(spec.commandLine().getOut()).print(file, evidence.get(), now, store);
                }
            }
        }
        if (json) {
            Json.print(spec.commandLine().getOut(), document);
        }
        return ending(judged, genuine).number();
    }

    private ExitCode ending(int judged, boolean genuine) {
        if (judged == 0) {
            return ExitCode.NOTHING_FOUND;
        }
        if (judged < files.size()) {
            return ExitCode.FAILED;
        }
        return genuine ? ExitCode.DONE : ExitCode.OTHER_VERDICT;
    }

    private TrustStore store(Clock clock) {
        try {
            TrustStore store = trust.isEmpty() ? TrustStore.empty() : TrustStore.load(trust, clock);
            store.problems().forEach(problem -> tell("not trusted: " + problem.source() + ": " + problem.reason()));
            return store;
        } catch (TrustException unusable) {
            throw new CommandFailure(ExitCode.FAILED, "The trust list cannot be used: " + unusable.getMessage());
        }
    }

    private Optional<Evidence> evidence(Path file, ArrayNode document) {
        String why;
        try {
            switch (new EvidenceFile(file).read()) {
                case EvidenceOutcome.Understood understood -> {
                    return Optional.of(understood.evidence());
                }
                case EvidenceOutcome.Refused refused -> why = refused.why().label();
            }
        } catch (IOException unreadable) {
            why = "cannot be read";
        }
        tell(file + ": " + why);
        document.add(EvidenceJson.unreadable(file, why));
        return Optional.empty();
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("kiosk: " + line);
    }
}
