package vn.cccd.kiosk.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sets one key of a settings file. */
public final class SettingsLine {
    private SettingsLine() {}

    /**
     * Puts {@code key = value} in the place of the line that sets the key, or at the end; everything else stays as it is. After a crash the file is as
     * before or as after.
     *
     * @throws IOException when the file is not there, is not text in UTF-8 or cannot be written
     */
    public static void put(Path file, String key, String value) throws IOException {
        String line = key + " = " + value;
        Pattern set = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*=.*");
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        boolean replaced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (set.matcher(lines.get(i)).matches()) {
                lines.set(i, line);
                replaced = true;
            }
        }
        if (!replaced) {
            lines.add(line);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.copy(file, fresh, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.setOwner(fresh, Files.getOwner(file));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
