package vn.cccd.kiosk.cli.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;

/** A chip at the other end of two streams. */
final class RemoteChip implements CardLink {
    private static final int LONGEST_ANSWER = 65_538;

    private final DataInputStream in;
    private final DataOutputStream out;
    private long waited;

    RemoteChip(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Nanoseconds between commands and their answers. */
    long waited() {
        return waited;
    }

    @Override
    public Bytes transmit(Bytes command) throws CardLinkException {
        long start = System.nanoTime();
        try {
            out.writeInt(command.length());
            out.write(command.toArray());
            out.flush();
            int length = in.readInt();
            if (length < 0 || length > LONGEST_ANSWER) {
                throw new IOException("an answer of " + length + " bytes");
            }
            return Bytes.copyOf(in.readNBytes(length));
        } catch (IOException e) {
            throw new CardLinkException(CardLinkException.Reason.FAILED, "the other process is gone", e);
        } finally {
            waited += System.nanoTime() - start;
        }
    }

    @Override
    public void reset() throws CardLinkException {
        throw new CardLinkException(CardLinkException.Reason.FAILED, "this card is not reset");
    }

    @Override
    public Bytes atr() {
        return Bytes.fromHex("3b8001");
    }

    @Override
    public String reader() {
        return "Simulated contactless reader 00";
    }

    @Override
    public void close() {
        // both ends go with their processes
    }
}
