package vn.cccd.card.portrait;

import jj2000.j2k.util.MsgLogger;

/** Keeps what JJ2000 has to say about a picture from the console; where it matters it throws as well. */
final class SilentLog implements MsgLogger {
    @Override
    public void printmsg(int severity, String message) {}

    @Override
    public void println(String line, int firstIndent, int indent) {}

    @Override
    public void flush() {}
}
