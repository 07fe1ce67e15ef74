package vn.cccd.kiosk.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it, as support asks for them. */
final class KioskVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own =
                Objects.requireNonNullElse(KioskCommand.class.getPackage().getImplementationVersion(), "development");
        return new String[] {"kiosk " + own, "Java " + Runtime.version()};
    }
}
