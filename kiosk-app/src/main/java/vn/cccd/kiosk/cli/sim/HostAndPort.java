package vn.cccd.kiosk.cli.sim;

import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** An address as {@code HOST:PORT}. */
record HostAndPort(String host, int port) {
    static HostAndPort parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port > 0 && port <= 65_535) {
                return new HostAndPort(text.substring(0, colon), port);
            }
        } catch (NumberFormatException notANumber) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "An address has the form HOST:PORT");
        }
        throw new CommandFailure(ExitCode.WRONG_USAGE, "An address has the form HOST:PORT");
    }
}
