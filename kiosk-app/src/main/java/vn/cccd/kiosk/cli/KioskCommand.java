package vn.cccd.kiosk.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import vn.cccd.kiosk.cli.bench.BenchCommand;
import vn.cccd.kiosk.cli.outbox.OutboxCommand;
import vn.cccd.kiosk.cli.sim.SimCommand;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.CommandGroup;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** The program's entry: {@code kiosk} and its subcommands. */
@Command(
        name = "kiosk",
        description = "Reads Vietnamese ID cards and QR codes, judges them offline, delivers check-ins.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = KioskVersion.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            EnrolCommand.class,
            ReadersCommand.class,
            ReadCommand.class,
            VerifyEvidenceCommand.class,
            QrCommand.class,
            TrustCommand.class,
            SimCommand.class,
            OutboxCommand.class,
            SelfTestCommand.class,
            DiagnosticsCommand.class,
            PinCommand.class,
            LocalApiCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  kiosk demo",
            "  kiosk readers",
            "  kiosk read --number 999090000123 --trust /etc/cccd/trust",
            "",
            "Also: kiosk verify  (installs what the tests need and runs every test)"
        })
public final class KioskCommand implements CommandGroup {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int status;
        try {
            status = run(arguments, out, err);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            BugReport.report(err, exhausted);
            status = ExitCode.INTERNAL_ERROR.number();
        }
        out.flush();
        System.exit(status);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs one command; returns the exit code. For the tests and {@link #main}. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        QuietLogging.toStandardError();
        return new CommandLine(new KioskCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(KioskCommand::wrongUsage)
                .setExecutionExceptionHandler(KioskCommand::failed)
                .setExecutionStrategy(KioskCommand::execute)
                .execute(arguments);
    }

    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean nothingToDo = !last.isUsageHelpRequested()
                && !last.isVersionHelpRequested()
                && last.commandSpec().userObject() instanceof CommandGroup;
        if (nothingToDo) {
            last.commandSpec()
                    .commandLine()
                    .usage(last.commandSpec().commandLine().getErr());
            return ExitCode.WRONG_USAGE.number();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("kiosk: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE.number();
    }

    private static int failed(Exception cause, CommandLine command, ParseResult parsed) {
        if (cause instanceof CommandFailure failure) {
            command.getErr().println("kiosk: " + failure.line());
            return failure.exitCode().number();
        }
        BugReport.report(command.getErr(), cause);
        return ExitCode.INTERNAL_ERROR.number();
    }
}
