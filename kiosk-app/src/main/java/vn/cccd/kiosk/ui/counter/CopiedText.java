package vn.cccd.kiosk.ui.counter;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What was copied from the open file. It leaves the clipboard with the file, unless something else has been copied since. */
final class CopiedText {
    private Optional<String> copied = Optional.empty();

    void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied = Optional.of(text);
    }

    /** The file was closed or dropped. */
    void takeBack() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (copied.filter(text -> text.equals(clipboard.getString())).isPresent()) {
            clipboard.clear();
        }
        copied = Optional.empty();
    }
}
