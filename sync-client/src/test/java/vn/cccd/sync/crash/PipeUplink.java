package vn.cccd.sync.crash;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.delivery.RecordAnswer;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
import vn.cccd.sync.outbox.StoredRecord;

/** Sends batches to the process that started this one. */
final class PipeUplink implements Uplink {
    /** What the parent answers: how many records from the front it took, or one of these. */
    static final int LATER = -1;

    private final DataInputStream in;
    private final DataOutputStream out;

    PipeUplink(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public UplinkAnswer send(List<StoredRecord> batch) {
        try {
            synchronized (out) {
                out.writeByte('B');
                out.writeInt(batch.size());
                for (StoredRecord record : batch) {
                    byte[] bytes = record.record().toArray();
                    out.writeUTF(record.id().toString());
                    out.writeLong(record.sequence());
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
                out.flush();
            }
            int taken = in.readInt();
            if (taken == LATER) {
                return new UplinkAnswer.TryLater("the backend fails", Optional.empty());
            }
            List<RecordAnswer> answers = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                answers.add(
                        i < taken
                                ? new RecordAnswer.Accepted(batch.get(i).id())
                                : new RecordAnswer.Retry(batch.get(i).id(), Optional.empty()));
            }
            return new UplinkAnswer.Answered(answers);
        } catch (IOException e) {
            return new UplinkAnswer.TryLater("the pipe is closed", Optional.empty());
        }
    }

    @Override
    public void close() {}
}
