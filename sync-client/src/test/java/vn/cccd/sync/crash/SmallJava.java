package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import vn.cccd.sync.outbox.Outbox;

/**
 * A command line that starts {@link Writer} in a fraction of a second: few jars, their classes in an archive made before (JEP 514), SQLite's library
 * unpacked once.
 */
final class SmallJava {
    private static final String SQLITE = "libsqlitejdbc.so";

    private SmallJava() {}

    static List<String> prepare(Path directory) throws IOException, InterruptedException, URISyntaxException {
        Set<Path> homes = new LinkedHashSet<>();
        for (Class<?> each : List.of(Writer.class, Outbox.class, JDBC.class, Aead.class, LoggerFactory.class)) {
            homes.add(Path.of(
                    each.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        List<String> classPath = new ArrayList<>();
        for (Path home : homes) {
            Path jar = Files.isDirectory(home) ? directory.resolve("classes" + classPath.size() + ".jar") : home;
            if (Files.isDirectory(home)) {
                pack(home, jar);
            }
            classPath.add(jar.toString());
        }
        String library = "org/sqlite/native/Linux/"
                + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64") + "/" + SQLITE;
        try (InputStream in = Objects.requireNonNull(JDBC.class.getClassLoader().getResourceAsStream(library))) {
            Files.copy(in, directory.resolve(SQLITE), StandardCopyOption.REPLACE_EXISTING);
        }
        Path archive = directory.resolve("writer.aot");
        train(command(directory, classPath, "-XX:AOTCacheOutput=" + archive), directory.resolve("training"));
        return command(
                directory, classPath, Files.exists(archive) ? "-XX:AOTCache=" + archive : "-XX:TieredStopAtLevel=1");
    }

    private static List<String> command(Path directory, List<String> classPath, String archive) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archive,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx48m",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dorg.sqlite.lib.path=" + directory,
                "-Dorg.sqlite.lib.name=" + SQLITE,
                "-cp",
                String.join(File.pathSeparator, classPath));
    }

    private static void train(List<String> java, Path lane) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(Writer.class.getName(), lane.toString(), "20"))
                                .toList())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try (DataOutputStream answers = new DataOutputStream(writer.getOutputStream())) {
            answers.writeInt(0);
            answers.writeInt(1);
            for (int i = 0; i < 100; i++) {
                answers.writeInt(1);
            }
            answers.flush();
            assertThat(writer.waitFor()).isZero();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile)
                    .filter(path -> classes.relativize(path).startsWith("vn/cccd/sync"))
                    .toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
    }
}
