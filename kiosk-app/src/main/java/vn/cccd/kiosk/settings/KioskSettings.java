package vn.cccd.kiosk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.pcsc.ReaderPattern;
import vn.cccd.kiosk.sector.Site;

/**
 * What one kiosk needs to know about its place. {@link KioskSettingsReader} makes it from a file.
 *
 * @param kioskId names this machine in every record
 * @param siteId names the site in every record
 * @param workplace who stands before the screen
 * @param data where queue and day book live
 * @param keys where the kiosk's secret keys live: not below {@code data}, so that a copy of the data alone opens nothing
 * @param trust whose cards are trusted
 * @param readerPattern a regular expression; readers whose name contains a match are used, and with {@link #ANY_READER} those that an ID card may lie on
 * @param readerProvider by which way the PC/SC service is reached
 * @param scanner which scanner reads the codes; none by default
 * @param backendCa certificate authority that the backend's certificate must come from
 * @param retention how long a sent check-in is kept
 * @param firstQueueNumber where the queue numbers of a day begin
 * @param options what it can do without
 */
public record KioskSettings(
        String kioskId,
        String siteId,
        Site site,
        WorkplaceSettings workplace,
        Path data,
        Path keys,
        TrustSettings trust,
        String readerPattern,
        PcscChoice readerProvider,
        ScannerSettings scanner,
        URI backend,
        Path backendCa,
        Duration retention,
        int firstQueueNumber,
        KioskOptions options) {
    /** Any reader but slots for security modules, security keys and software that plays a reader. */
    public static final String ANY_READER = "";

    /** With the usual age of a trust list, without a scanner, an online service and kept portraits. */
    public KioskSettings(
            String kioskId,
            String siteId,
            Site site,
            WorkplaceSettings workplace,
            Path data,
            Path keys,
            List<Path> trust,
            String readerPattern,
            PcscChoice readerProvider,
            URI backend,
            Path backendCa,
            Duration retention,
            int firstQueueNumber) {
        this(
                kioskId,
                siteId,
                site,
                workplace,
                data,
                keys,
                new TrustSettings(trust, List.of(), PassiveAuthentication.DEFAULT_LIST_AGE, Optional.empty()),
                readerPattern,
                readerProvider,
                new ScannerSettings.None(),
                backend,
                backendCa,
                retention,
                firstQueueNumber,
                KioskOptions.none(data));
    }

    /** The same kiosk with other options. */
    public KioskSettings with(UnaryOperator<KioskOptions> change) {
        return new KioskSettings(
                kioskId,
                siteId,
                site,
                workplace,
                data,
                keys,
                trust,
                readerPattern,
                readerProvider,
                scanner,
                backend,
                backendCa,
                retention,
                firstQueueNumber,
                change.apply(options));
    }

    /** Whether a reader of this name is to be used. */
    public boolean usesReader(String name) {
        if (readerPattern.equals(ANY_READER)) {
            return ReaderPattern.any().matches(name);
        }
        return Pattern.compile(readerPattern).matcher(name).find();
    }
}
