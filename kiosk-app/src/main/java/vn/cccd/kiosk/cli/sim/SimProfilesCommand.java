package vn.cccd.kiosk.cli.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.card.Expectation;

/** {@code kiosk sim profiles}: every kind of card there is, and how a reader must judge it. */
@Command(
        name = "profiles",
        description = "Lists the kinds of simulated cards: inspection case, name, expected judgement, what it is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  kiosk sim profiles P", "  kiosk sim profiles --json"})
final class SimProfilesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "BEGINNING",
            defaultValue = "",
            description = "only cases or names that begin so, such as A or bac")
    private String beginning = "";

    @Override
    public Integer call() {
        List<CardProfile> wanted =
                CardProfile.all().stream().filter(this::wanted).toList();
        if (wanted.isEmpty()) {
            throw new CommandFailure(ExitCode.NOTHING_FOUND, "no case and no name begins with " + beginning);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, document(wanted));
        } else {
            wanted.forEach(profile -> out.println(line(profile)));
        }
        return ExitCode.DONE.number();
    }

    private boolean wanted(CardProfile profile) {
        return profile.name().startsWith(beginning)
                || profile.inspectionCase()
                        .filter(name -> name.startsWith(beginning))
                        .isPresent();
    }

    private static ArrayNode document(List<CardProfile> profiles) {
        ArrayNode list = Json.array();
        for (CardProfile profile : profiles) {
            Expectation expected = profile.expected();
            var entry = list.addObject()
                    .put("name", profile.name())
                    .put("case", profile.inspectionCase().orElse(null))
                    .put("about", profile.about())
                    .put("verdict", expected.verdict().orElse(null));
            expected.caveats().forEach(entry.putArray("caveats")::add);
            entry.put("failure", expected.failure().orElse(null));
        }
        return list;
    }

    private static String line(CardProfile profile) {
        Expectation expected = profile.expected();
        String judgement = expected.verdict().or(expected::failure).orElse("-");
        String caveats = expected.caveats().isEmpty() ? "" : " +" + String.join(" +", expected.caveats());
        return String.format(
                "%-4s %-34s %-24s %s",
                profile.inspectionCase().orElse("-"), profile.name(), judgement + caveats, profile.about());
    }
}
