package vn.cccd.sim.chip.crypto;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import vn.cccd.sim.bytes.Bytes;

/** Block encryption and eight-byte checksums of one cipher (Doc 9303-11, 9.8.6 and 9.8.7). */
final class BlockCipherSuite {
    private static final int CHECKSUM_LENGTH = 8;

    private final SecureMessagingCipher cipher;

    BlockCipherSuite(SecureMessagingCipher cipher) {
        this.cipher = cipher;
    }

    int blockLength() {
        return engine().getBlockSize();
    }

    Bytes encryptBlock(Bytes key, Bytes block) {
        return run(engine(), true, new KeyParameter(key.toArray()), block);
    }

    Bytes cbc(boolean encrypt, Bytes key, Bytes initialVector, Bytes blocks) {
        var parameters = new ParametersWithIV(new KeyParameter(key.toArray()), initialVector.toArray());
        return run(CBCBlockCipher.newInstance(engine()), encrypt, parameters, blocks);
    }

    /** The retail MAC pads what it is given; CMAC needs no padding. */
    Bytes checksum(Bytes key, Bytes message) {
        Mac mac = switch (cipher) {
            case TRIPLE_DES -> new ISO9797Alg3Mac(new DESEngine(), new ISO7816d4Padding());
            case AES_128, AES_192, AES_256 -> new CMac(AESEngine.newInstance());
        };
        mac.init(new KeyParameter(key.toArray()));
        byte[] input = message.toArray();
        mac.update(input, 0, input.length);
        var checksum = new byte[mac.getMacSize()];
        mac.doFinal(checksum, 0);
        return Bytes.copyOf(checksum).first(CHECKSUM_LENGTH);
    }

    private BlockCipher engine() {
        return switch (cipher) {
            case TRIPLE_DES -> new DESedeEngine();
            case AES_128, AES_192, AES_256 -> AESEngine.newInstance();
        };
    }

    private static Bytes run(BlockCipher cipher, boolean encrypt, CipherParameters parameters, Bytes blocks) {
        cipher.init(encrypt, parameters);
        byte[] input = blocks.toArray();
        var output = new byte[input.length];
        for (int at = 0; at < input.length; at += cipher.getBlockSize()) {
            cipher.processBlock(input, at, output, at);
        }
        return Bytes.copyOf(output);
    }
}
