package vn.cccd.card.pcsc;

import java.util.Set;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;

/** The JDK's provider over a real service: it can neither find a restarted service again nor bring answers of more than 8,192 bytes. */
class JdkProviderOverPcscTest extends OverPcscContract {
    @Override
    Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    Supplier<TerminalFactory> factory() {
        return new JdkProvider();
    }
}
