package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.audit.TrustAudit;
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
            "  kiosk trust audit /etc/cccd/trust --all",
            "  kiosk trust audit icao.ldif --list-authority csca-nl.cer    lists count only when this authority stands behind them",
            "  kiosk trust audit /etc/cccd/trust --json | jq '.entries[] | select(.expired)'"
        })
final class TrustAuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or directories")
    private List<Path> paths = List.of();

    @Option(
            names = "--list-authority",
            paramLabel = "PATH",
            description =
                    "master lists count only when signed under a certificate in this file or directory; may be repeated")
    private List<Path> listAuthorities = List.of();

    @Option(names = "--all", description = "describe every certificate, not only those that deserve a look")
    private boolean all;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        TrustAudit audit;
        try {
            audit = TrustAudit.of(paths, listAuthorities, Clock.systemUTC());
        } catch (TrustException unreadable) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(unreadable.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, TrustAuditDocument.of(audit));
        } else {
            new TrustAuditReport(out, all).print(audit);
        }
        return (audit.usable() > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND).number();
    }
}
