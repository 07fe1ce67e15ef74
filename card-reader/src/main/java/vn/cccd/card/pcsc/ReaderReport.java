package vn.cccd.card.pcsc;

import java.util.List;

/**
 * The PC/SC service and its readers, as one look found them.
 *
 * @param detail what the library said, for support; empty while the service runs
 */
public record ReaderReport(ServiceState service, String detail, List<ReaderDescription> readers) {
    public ReaderReport {
        readers = List.copyOf(readers);
    }
}
