package vn.cccd.sim.reader;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;

/** Makes the readers of one desk a {@code TerminalFactory}. */
final class SimulatedReaderProvider extends Provider {
    private static final long serialVersionUID = 1L;

    static final String TYPE = "PC/SC";

    SimulatedReaderProvider(Desk desk) {
        super("SimulatedReaders", "1", "Simulated smart card readers");
        putService(new FactoryService(this, desk));
    }

    private static final class FactoryService extends Service {
        private final Desk desk;

        FactoryService(Provider provider, Desk desk) {
            super(provider, "TerminalFactory", TYPE, Factory.class.getName(), List.of(), Map.of());
            this.desk = desk;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return new Factory(desk);
        }
    }

    private static final class Factory extends TerminalFactorySpi {
        private final Desk desk;

        Factory(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected CardTerminals engineTerminals() {
            return new SimulatedTerminals(desk);
        }
    }
}
