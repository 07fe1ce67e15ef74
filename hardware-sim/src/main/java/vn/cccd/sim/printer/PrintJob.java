package vn.cccd.sim.printer;

import java.io.IOException;
import java.io.OutputStream;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.printer.PrinterCommand.Ask;

/** Carries out orders, one after the other. One thread, but for {@link #unfinished}. */
final class PrintJob {
    private final Typesetter typesetter;
    private final PrinterCondition condition;
    private final Output output;
    private volatile Receipt unfinished;

    PrintJob(PaperWidth width, PrinterCondition condition, Output output) {
        this(width, condition, condition, output);
    }

    /** With paper from elsewhere than the roll whose end {@code condition} tells. */
    PrintJob(PaperWidth width, PaperFeed feed, PrinterCondition condition, Output output) {
        this.typesetter = new Typesetter(width.dots(), feed);
        this.condition = condition;
        this.output = output;
        this.unfinished = typesetter.unfinished();
    }

    /** The paper that has not been cut yet, as of the last order that was carried out. */
    Receipt unfinished() {
        return unfinished;
    }

    void carryOut(PrinterCommand command, OutputStream answers) throws InterruptedException {
        boolean done = true;
        switch (command) {
            case PrinterCommand.Text text -> typesetter.text(text.bytes());
            case PrinterCommand.LineFeed feed -> typesetter.lineFeed();
            case PrinterCommand.Tab tab -> typesetter.tab();
            case PrinterCommand.FeedLines feed -> typesetter.feedLines(feed.lines());
            case PrinterCommand.FeedDots feed -> typesetter.feed(feed.dots());
            case PrinterCommand.Initialise initialise -> typesetter.initialise();
            case PrinterCommand.Set set -> done = typesetter.set(set.setting(), set.value());
            case PrinterCommand.Picture picture -> typesetter.picture(picture.dots(), picture.ownLine());
            case PrinterCommand.Barcode barcode -> done = typesetter.barcode(barcode);
            case PrinterCommand.StoreCode code -> typesetter.store(code.content());
            case PrinterCommand.PrintCode print -> done = typesetter.code();
            case PrinterCommand.Cut cut -> typesetter.cut(cut.feed()).ifPresent(output::add);
            case PrinterCommand.OpenDrawer drawer -> condition.openDrawer();
            case Ask ask -> answer(condition.answer(ask), answers);
            case PrinterCommand.Nothing nothing -> {}
            case PrinterCommand.Unknown unknown -> output.addUnknown(unknown.start());
        }
        if (!done) {
            output.addUnknown(command.getClass().getSimpleName());
        }
    }

    /** Makes what was printed visible to others: not after each order, for it draws the paper. */
    void show() {
        unfinished = typesetter.unfinished();
    }

    static void answer(Bytes answer, OutputStream answers) {
        try {
            answers.write(answer.toArray());
            answers.flush();
        } catch (IOException e) {
            // Whoever asked has gone. Printers do not mind.
            return;
        }
    }
}
