package vn.cccd.sim.reader;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that does not outlive this JVM.
 *
 * <p>A shell stands in between and holds the other end of a pipe. The pipe closes when the JVM ends, however it ends, and then the shell ends the program.
 */
final class ChildProcess {
    /** {@code $@} is the program. Its input is not the pipe, or it would keep it open for nothing. */
    private static final String GUARD = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            program=$!
            ( read _ <&3; kill "$program" 2>/dev/null ) &
            guard=$!
            trap 'kill "$program" 2>/dev/null' TERM INT
            exec 3<&-
            wait "$program"
            status=$?
            kill "$guard" 2>/dev/null
            exit "$status"
            """;

    private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());

    private final Process shell;

    private ChildProcess(Process shell) {
        this.shell = shell;
    }

    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        var builder = new ProcessBuilder(guarded)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    /** Ends the program and waits until it has gone. */
    void stop(Duration patience) {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            LOG.log(DEBUG, "the program had ended before", e);
        }
        if (!gone(patience)) {
            LOG.log(DEBUG, "the program did not end when asked");
            kill(patience);
        }
    }

    /** Ends the program without giving it a chance to tidy up. */
    void kill(Duration patience) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        gone(patience);
    }

    /** Whether it has ended, after waiting {@code patience} for that. */
    boolean gone(Duration patience) {
        try {
            return shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !shell.isAlive();
        }
    }
}
