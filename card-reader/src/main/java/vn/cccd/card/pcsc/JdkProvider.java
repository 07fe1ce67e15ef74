package vn.cccd.card.pcsc;

import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;
import vn.cccd.card.pcsc.ffm.PcscException;
import vn.cccd.card.pcsc.ffm.PcscPlatform;

/**
 * The JDK's own provider ({@code SunPCSC}), told where the library is and to leave commands as they are.
 *
 * <p>It reads its system properties once, when it is first used; what somebody has set before stays.
 */
final class JdkProvider implements Supplier<TerminalFactory> {
    private static final String LIBRARY = "sun.security.smartcardio.library";

    /** It would answer {@code 61xx} and {@code 6Cxx} by commands of its own, which break secure messaging. */
    private static final String GET_RESPONSE = "sun.security.smartcardio.t1GetResponse";

    private static final String GET_RESPONSE_T0 = "sun.security.smartcardio.t0GetResponse";

    JdkProvider() {
        // Builds of the JDK look in a few places only, under a name that comes with the development package.
        PcscPlatform.current().library().ifPresent(path -> setUnlessSet(LIBRARY, path.toString()));
        setUnlessSet(GET_RESPONSE, "false");
        setUnlessSet(GET_RESPONSE_T0, "false");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Asked anew each time, for it refuses as long as the service has not been there once. */
    @Override
    public TerminalFactory get() {
        try {
            return TerminalFactory.getInstance("PC/SC", null, "SunPCSC");
        } catch (NoSuchAlgorithmException unavailable) {
            // The exception's causes hold the code, or say that there is no library.
            throw new IllegalStateException("the JDK's PC/SC provider is of no use", unavailable);
        } catch (NoSuchProviderException missing) {
            throw new IllegalStateException(
                    "this Java has no PC/SC provider",
                    PcscException.libraryMissing("this Java runtime comes without the module java.smartcardio"));
        }
    }
}
