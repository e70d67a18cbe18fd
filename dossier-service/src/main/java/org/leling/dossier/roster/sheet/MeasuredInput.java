package org.leling.dossier.roster.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked, and stops where a part is longer than allowed or one tag or text in it has no end. */
final class MeasuredInput extends FilterInputStream {

    /** Thirty-two thousand characters, the most that a cell holds, each written out as a reference, twice over. */
    static final int RUN_ALLOWED = 512 << 10;

    private final long most;
    private long count;
    private long run;
    private boolean markup = true;
    private boolean tripped;

    MeasuredInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    /** Fails again if it has failed before, for a parser that hid it. */
    void check() throws TooLong {
        if (tripped) {
            throw new TooLong();
        }
    }

    /** Reads on to the end, so that all of it is counted; what is left need not be markup. */
    void skipToEnd() throws IOException {
        markup = false;
        byte[] buffer = new byte[8192];
        while (read(buffer, 0, buffer.length) >= 0) {
            check();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            measure(buffer, offset, read);
        }
        return read;
    }

    private void measure(byte[] buffer, int offset, int read) throws TooLong {
        count += read;
        if (markup) {
            for (int i = offset; i < offset + read; i++) {
                run = buffer[i] == '<' ? 0 : run + 1;
                if (run > RUN_ALLOWED) {
                    tripped = true;
                }
            }
        }
        if (tripped || count > most) {
            tripped = true;
            throw new TooLong();
        }
    }

    /** More than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
