package vn.cccd.sync.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.bytes.PrivateFile;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/**
 * Bundles and their numbers on disk, sealed. A file is written beside the old one, forced, and renamed onto it; so each is the old one or the new
 * one after a crash.
 */
final class BundleFolder {
    private static final String NUMBERS = "numbers";
    private static final long MOST_BYTES = 64 << 20;

    private final Path directory;
    private final KeyRing keys;

    BundleFolder(Path directory, KeyRing keys) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.keys = keys;
    }

    void write(Bundle bundle) throws IOException, RefusedBundleException {
        Bytes proof = Bytes.utf8(bundle.proof());
        Bytes content = bundle.whole() ? Bytes.empty() : CanonicalJson.of(bundle.content());
        byte[] plain = ByteBuffer.allocate(Integer.BYTES + proof.length() + content.length())
                .putInt(proof.length())
                .put(proof.toArray())
                .put(content.toArray())
                .array();
        seal(bundle.name().word(), Bytes.copyOf(plain));
    }

    /** Empty when there is none, or none that is whole: verified and parsed as if it had just come. */
    Optional<Bundle> read(ReferenceName name, SignedContents reader) {
        Optional<Bytes> plain = unseal(name.word());
        if (plain.isEmpty() || plain.get().length() < Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(plain.get().toArray());
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            return Optional.empty();
        }
        byte[] proof = new byte[length];
        buffer.get(proof);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        try {
            return Optional.of(reader.stored(
                    name,
                    Bytes.copyOf(proof).toUtf8(),
                    content.length == 0 ? Optional.empty() : Optional.of(Bytes.copyOf(content))));
        } catch (RefusedBundleException e) {
            // Its signer is no longer trusted, or the contract has become stricter: as good as not there.
            return Optional.empty();
        }
    }

    void writeStandings(Map<ReferenceName, Standing> standings) throws IOException {
        StringBuilder lines = new StringBuilder();
        standings.forEach((name, standing) -> lines.append(name.word())
                .append(' ')
                .append(standing.version())
                .append(' ')
                .append(standing.hash().toBase64Url())
                .append(' ')
                .append(standing.confirmedAt())
                .append(' ')
                .append(standing.entityTag().orElse("-"))
                .append('\n'));
        seal(NUMBERS, Bytes.utf8(lines.toString()));
    }

    Map<ReferenceName, Standing> standings() {
        Map<ReferenceName, Standing> standings = new EnumMap<>(ReferenceName.class);
        unseal(NUMBERS).ifPresent(lines -> {
            for (ReferenceName name : ReferenceName.values()) {
                lines.toUtf8()
                        .lines()
                        .filter(line -> line.startsWith(name.word() + " "))
                        .findFirst()
                        .flatMap(BundleFolder::standing)
                        .ifPresent(standing -> standings.put(name, standing));
            }
        });
        return standings;
    }

    private static Optional<Standing> standing(String line) {
        String[] parts = line.split(" ", -1);
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(new Standing(
                            Long.parseLong(parts[1]),
                            Bytes.copyOf(Base64.getUrlDecoder().decode(parts[2])),
                            parts[4].equals("-") ? Optional.empty() : Optional.of(parts[4]),
                            Instant.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Nobody else could have sealed it: another version of the program wrote it so.
            return Optional.empty();
        }
    }

    private void seal(String name, Bytes plain) throws IOException {
        PrivateFile.write(directory, name, keys.seal(plain, context(name)).toArray());
    }

    private Optional<Bytes> unseal(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return switch (keys.open(Bytes.copyOf(Files.readAllBytes(file)), context(name))) {
                case Unsealed.Whole whole -> Optional.of(whole.plain());
                case Unsealed.KeyMissing missing -> Optional.empty();
                case Unsealed.Damaged damaged -> Optional.empty();
            };
        } catch (IOException e) {
            // Unreadable is as good as not there: it is fetched again.
            return Optional.empty();
        }
    }

    private static Bytes context(String name) {
        return Bytes.utf8("vn.cccd.reference 1\n" + name);
    }
}
