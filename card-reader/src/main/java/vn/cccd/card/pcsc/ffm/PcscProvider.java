package vn.cccd.card.pcsc.ffm;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;

/** Where {@code javax.smartcardio} finds {@link PcscTerminals}. Not registered with the JVM: who wants it asks here. */
public final class PcscProvider extends Provider {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "PC/SC";

    private PcscProvider() {
        super("CccdPcsc", "1", "PC/SC by the foreign-function API");
        putService(new Service(this, "TerminalFactory", TYPE, Factory.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(@Nullable Object constructorParameter) {
                return new Factory();
            }
        });
    }

    /** A factory whose terminals may be asked for again and again: they hold nothing open. */
    public static TerminalFactory factory() {
        try {
            return TerminalFactory.getInstance(TYPE, null, new PcscProvider());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider does not know its own service", e);
        }
    }

    /**
     * The terminals, without the way through {@link TerminalFactory}: at its first use that class makes the JDK's own provider connect to the service, on the caller's thread and however long the service takes.
     */
    public static Supplier<CardTerminals> terminals() {
        PcscService service = new PcscService();
        return () -> new PcscTerminals(service);
    }

    private static final class Factory extends TerminalFactorySpi {
        private final PcscService service = new PcscService();

        @Override
        protected CardTerminals engineTerminals() {
            return new PcscTerminals(service);
        }
    }
}
