package vn.cccd.card.pcsc;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;
import vn.cccd.card.pcsc.ffm.PcscProvider;

/** Our provider over a real service. */
class OurProviderOverPcscTest extends OverPcscContract {
    @Override
    Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    Supplier<TerminalFactory> factory() {
        return PcscProvider::factory;
    }
}
