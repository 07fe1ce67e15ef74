package vn.cccd.card.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECParameterSpec;

/** Key pairs for tests. RSA keys are made once, for making them is slow. */
public final class TestKeys {
    public static final Provider PROVIDER = new BouncyCastleProvider();

    private static final Map<String, KeyPair> RSA = new ConcurrentHashMap<>();

    private TestKeys() {}

    public static KeyPair named(String curve) {
        return generate("EC", ECNamedCurveTable.getParameterSpec(curve));
    }

    /** The curve is spelt out in the key, as Doc 9303-12 demands and the JDK's provider refuses. */
    public static KeyPair explicit(String curve) {
        ECNamedCurveParameterSpec spec = ECNamedCurveTable.getParameterSpec(curve);
        return generate("EC", new ECParameterSpec(spec.getCurve(), spec.getG(), spec.getN(), spec.getH()));
    }

    /** The same pair for the same {@code which}. */
    public static KeyPair rsa(String which) {
        return RSA.computeIfAbsent(which, key -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", PROVIDER);
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static KeyPair generate(String algorithm, java.security.spec.AlgorithmParameterSpec spec) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
            generator.initialize(spec);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
