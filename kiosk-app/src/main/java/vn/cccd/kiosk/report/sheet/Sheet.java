package vn.cccd.kiosk.report.sheet;

import java.util.List;
import vn.cccd.kiosk.text.Bilingual;

/**
 * A document of as many A4 pages as it takes.
 *
 * @param title in the document's properties too: without anything personal
 * @param footer at the foot of every page, beside its number
 */
public record Sheet(Bilingual title, String footer, Orientation orientation, List<Block> blocks) {
    /** How the paper lies. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** Tells its length only: the rest may be personal. */
    @Override
    public String toString() {
        return "Sheet[" + blocks.size() + " blocks]";
    }
}
