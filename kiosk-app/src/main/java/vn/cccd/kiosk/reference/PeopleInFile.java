package vn.cccd.kiosk.reference;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.device.record.KnownPeople;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.hospital.AppointmentList;
import vn.cccd.kiosk.sector.hospital.AppointmentReader;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;

/**
 * A site's own list of appointments. Read again when the file has changed; a file that cannot be read, perhaps because it is being written, leaves the
 * last good list in force. What is wrong is told in the log, by line, without what stands there.
 */
public final class PeopleInFile implements KnownPeople {
    private static final System.Logger LOG = System.getLogger(PeopleInFile.class.getName());
    private static final int MOST_TOLD = 20;

    private record Version(FileTime changed, long size) {}

    private final Path file;
    private final List<Service> services;
    private Optional<Version> read = Optional.empty();
    private AppointmentList list = AppointmentList.empty();

    /**
     * The list in {@code file}, which need not be there yet.
     *
     * @param services those of the site
     */
    public PeopleInFile(Path file, List<Service> services) {
        this.file = file;
        this.services = List.copyOf(services);
    }

    @Override
    public Optional<String> blocked(IdNumber number) {
        return Optional.empty();
    }

    @Override
    public synchronized List<Appointment> expected(IdNumber number, LocalDate day) {
        lookAgain();
        return list.of(number, day);
    }

    private void lookAgain() {
        try {
            Version now = new Version(Files.getLastModifiedTime(file), Files.size(file));
            if (!read.equals(Optional.of(now)) && take()) {
                read = Optional.of(now);
            }
        } catch (IOException e) {
            LOG.log(WARNING, "roster.file cannot be looked at: " + e.getClass().getSimpleName());
        }
    }

    /** False when the file could not be read at all, as while a spreadsheet program holds it: it is tried again. */
    private boolean take() {
        try {
            Optional<AppointmentList> understood = AppointmentReader.read(TableReader.read(file), services);
            understood.ifPresentOrElse(
                    this::use, () -> LOG.log(WARNING, "roster.file has no columns number, service and date"));
        } catch (TableException e) {
            LOG.log(WARNING, "roster.file is not used: " + e.getMessage());
            return e.reason() != TableException.Reason.UNREADABLE;
        }
        return true;
    }

    private void use(AppointmentList fresh) {
        list = fresh;
        LOG.log(INFO, "roster.file: " + fresh.entries().size() + " people");
        fresh.problems().stream()
                .limit(MOST_TOLD)
                .forEach(problem ->
                        LOG.log(WARNING, "roster.file, line " + problem.line() + " left out: " + problem.kind()));
        if (fresh.problems().size() > MOST_TOLD) {
            LOG.log(WARNING, "roster.file: " + (fresh.problems().size() - MOST_TOLD) + " more problems");
        }
    }
}
