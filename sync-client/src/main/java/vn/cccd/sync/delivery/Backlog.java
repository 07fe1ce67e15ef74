package vn.cccd.sync.delivery;

import java.util.List;
import java.util.Optional;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;

/** What the sender needs of the {@link Outbox}, and no more. */
interface Backlog {
    /** As {@link Outbox#oldestPending}. */
    List<StoredRecord> oldestPending(int most, long mostBytes) throws OutboxException;

    /** As {@link Outbox#settle}. */
    void settle(List<Settlement> settlements) throws OutboxException;

    /** As {@link Outbox#oldestAttachment}. */
    Optional<StoredAttachment> oldestAttachment() throws OutboxException;

    /** As {@link Outbox#settleAttachment}. */
    void settleAttachment(Settlement settlement) throws OutboxException;

    /** As {@link Outbox#upkeep}. */
    void upkeep() throws OutboxException;

    /** How many records wait. */
    long pending();

    static Backlog of(Outbox outbox) {
        return new Backlog() {
            @Override
            public List<StoredRecord> oldestPending(int most, long mostBytes) throws OutboxException {
                return outbox.oldestPending(most, mostBytes);
            }

            @Override
            public void settle(List<Settlement> settlements) throws OutboxException {
                outbox.settle(settlements);
            }

            @Override
            public Optional<StoredAttachment> oldestAttachment() throws OutboxException {
                return outbox.oldestAttachment();
            }

            @Override
            public void settleAttachment(Settlement settlement) throws OutboxException {
                outbox.settleAttachment(settlement);
            }

            @Override
            public void upkeep() throws OutboxException {
                outbox.upkeep();
            }

            @Override
            public long pending() {
                return outbox.counts().pending();
            }
        };
    }
}
