package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
    private final AtomicInteger told = new AtomicInteger();
    private Set<InetAddress> addresses = Set.of();
    private boolean silent;

    private final NetworkWatch watch = new NetworkWatch(
            () -> {
                if (silent) {
                    throw new SocketException("no word");
                }
                return addresses;
            },
            told::incrementAndGet);

    private void become(InetAddress... now) {
        addresses = Set.of(now);
        watch.look();
    }

    private static InetAddress address(int last) throws Exception {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }

    @Test
    void anAddressThatComesIsToldAndOneThatGoesIsNot() throws Exception {
        become(address(1));
        assertThat(told).hasValue(1);
        become(address(1));
        become();
        assertThat(told).hasValue(1);
        become(address(1));
        assertThat(told).hasValue(2);
        become(address(2));
        assertThat(told).hasValue(3);
        watch.close();
    }

    @Test
    void aMachineThatDoesNotTellItsAddressesChangesNothing() throws Exception {
        become(address(1));
        silent = true;
        watch.look();
        silent = false;
        watch.look();
        assertThat(told).hasValue(1);
        watch.close();
    }
}
