package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls staff through a program of the site's own: one that rings, sends a message, switches a lamp. That it ends with 0 says that the call arrived. It
 * learns nothing of the visitor. A second call while the first is on its way is the same call, and gets the same answer.
 */
public final class CommandBell implements StaffBell {
    private static final System.Logger LOG = System.getLogger(CommandBell.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<String> command;
    private final Duration longest;
    private final List<Consumer<Boolean>> waiting = new ArrayList<>();

    /** @param command a program and its arguments; no shell sees them */
    public CommandBell(List<String> command) {
        this(command, LONGEST);
    }

    CommandBell(List<String> command, Duration longest) {
        this.command = List.copyOf(command);
        this.longest = longest;
    }

    @Override
    public void ring(Consumer<Boolean> answered) {
        if (first(answered)) {
            Thread.ofVirtual().name("kiosk-bell").start(() -> {
                boolean arrived = false;
                try {
                    arrived = call();
                } finally {
                    for (Consumer<Boolean> caller : allWaiting()) {
                        caller.accept(arrived);
                    }
                }
            });
        }
    }

    private synchronized boolean first(Consumer<Boolean> answered) {
        waiting.add(answered);
        return waiting.size() == 1;
    }

    private synchronized List<Consumer<Boolean>> allWaiting() {
        List<Consumer<Boolean>> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Whether the program ended and said that the call arrived. */
    boolean call() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return arrived(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.log(WARNING, "bell.command cannot be run: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean arrived(Process process) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(WARNING, "the program of bell.command does not come to an end");
            return false;
        }
        LOG.log(INFO, "the program of bell.command ended with " + process.exitValue());
        return process.exitValue() == 0;
    }
}
