package vn.cccd.sync.outbox;

import java.time.Instant;

/**
 * What was found when a damaged outbox was opened.
 *
 * @param kept records that were whole and are in the outbox again
 * @param lost records of which something was left, but not all
 * @param chainLost the kiosk's last link was gone too: numbering begins anew, and the backend sees a gap
 * @param setAside the directory, beside the database, with the damaged files
 * @param attachmentsLost attachments that kept records name and that were not whole any more; the records go without them
 */
public record Damage(Instant foundAt, long kept, long lost, boolean chainLost, String setAside, long attachmentsLost) {}
