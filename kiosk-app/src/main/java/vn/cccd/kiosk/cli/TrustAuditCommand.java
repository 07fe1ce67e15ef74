package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.card.trust.TrustAudit;
import vn.cccd.card.trust.TrustException;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;

/** {@code kiosk trust audit}: what a trust source holds, what is unusable and why. */
@Command(
        name = "audit",
        description =
                "Says what master lists, LDIF, bundles, directories or certificates hold, and what is unusable and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when something usable was found, 20 when a path cannot be read, 30 when nothing is usable.",
            "",
            "Examples:",
            "  kiosk trust audit csca-master-list.ml",
            "  kiosk trust audit /etc/cccd/trust --json"
        })
final class TrustAuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or directories")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        TrustAudit audit;
        try {
            audit = TrustAudit.of(paths);
        } catch (TrustException unreadable) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(unreadable.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, document(audit));
        } else {
            print(out, audit);
        }
        return (audit.usable() > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND).number();
    }

    private static ObjectNode document(TrustAudit audit) {
        ObjectNode document =
                Json.object().put("certificates", audit.certificates()).put("usable", audit.usable());
        ArrayNode unusable = document.putArray("unusable");
        audit.unusable()
                .forEach(each ->
                        unusable.addObject().put("subject", each.subject()).put("reason", each.reason()));
        document.put("crls", audit.crls());
        ObjectNode countries = document.putObject("byCountry");
        audit.byCountry().forEach(countries::put);
        document.put("signature", audit.signature().name()).put("loadMillis", audit.loadMillis());
        ArrayNode problems = document.putArray("problems");
        audit.problems()
                .forEach(each ->
                        problems.addObject().put("source", each.source()).put("reason", each.reason()));
        return document;
    }

    private static void print(PrintWriter out, TrustAudit audit) {
        out.println(audit.usable() + " of " + audit.certificates() + " certificates usable, " + audit.crls()
                + " revocation lists, list signature " + audit.signature() + ", loaded in " + audit.loadMillis()
                + " ms");
        StringBuilder countries = new StringBuilder("Countries:");
        audit.byCountry()
                .forEach((country, count) ->
                        countries.append(' ').append(country).append(' ').append(count));
        out.println(countries);
        audit.unusable().forEach(each -> out.println("  unusable: " + each.subject() + ": " + each.reason()));
        audit.problems().forEach(each -> out.println("  left out: " + each.source() + ": " + each.reason()));
    }
}
