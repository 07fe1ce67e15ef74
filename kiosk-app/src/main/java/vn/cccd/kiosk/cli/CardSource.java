package vn.cccd.kiosk.cli;

import vn.cccd.card.AccessHint;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** Where {@code kiosk read} finds its card: in the machine's readers, or simulated in this process. */
interface CardSource extends AutoCloseable {
    CardReaders readers();

    /** Whom to trust when the command line does not say. */
    TrustStore ownTrust();

    /** What opens the card when the command line does not say. */
    AccessHint ownHint();

    @Override
    void close();

    /** The readers of the PC/SC service; trusts nobody and knows no key by itself. */
    static CardSource machine(PcscChoice provider) {
        return new CardSource() {
            private final CardReaders readers = CardReaders.system(provider);

            @Override
            public CardReaders readers() {
                return readers;
            }

            @Override
            public TrustStore ownTrust() {
                return TrustStore.empty();
            }

            @Override
            public AccessHint ownHint() {
                throw new CommandFailure(ExitCode.WRONG_USAGE, "A key is needed: --qr, --number, --can or --mrz");
            }

            @Override
            public void close() {
                // the service's readers are not ours to close
            }
        };
    }
}
