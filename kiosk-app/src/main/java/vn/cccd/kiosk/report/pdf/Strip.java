package vn.cccd.kiosk.report.pdf;

import java.io.IOException;

/** A part of a block that no page may divide. */
interface Strip {
    /** In points. */
    float height();

    /** Draws it with its upper left corner at {@code x}, {@code top}. */
    void draw(Pen pen, float x, float top) throws IOException;

    /** Whether a page must not end after it. */
    default boolean staysWithNext() {
        return false;
    }

    /** Empty room. */
    static Strip space(float height) {
        return of(height, (pen, x, top) -> {});
    }

    static Strip of(float height, Drawing drawing) {
        return new Drawn(height, false, drawing);
    }

    /** As {@link #of}, and a page must not end after it. */
    static Strip leading(float height, Drawing drawing) {
        return new Drawn(height, true, drawing);
    }

    /** What a strip shows. */
    @FunctionalInterface
    interface Drawing {
        void on(Pen pen, float x, float top) throws IOException;
    }

    /** A strip whose height is known. */
    record Drawn(float height, boolean staysWithNext, Drawing drawing) implements Strip {
        @Override
        public void draw(Pen pen, float x, float top) throws IOException {
            drawing.on(pen, x, top);
        }
    }
}
