package vn.cccd.qr.scanner.serial;

/** An open serial port. One thread uses it. */
public interface SerialLine extends AutoCloseable {
    /** What {@link #read} answers when the device is gone. */
    int GONE = -1;

    /** As the system names it. */
    String device();

    /**
     * Takes what has arrived, waiting a moment (about a tenth of a second, see {@link SerialPorts#PATIENCE}) when that is nothing.
     *
     * @return how many bytes were put into {@code into}; zero when none came; {@link #GONE} when the device is not there any more
     */
    int read(byte[] into);

    @Override
    void close();
}
