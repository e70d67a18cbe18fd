import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection that is kept: of what is shared with the services the client is to take little. */
final class Wire {

    private final URI service;
    private Socket socket;
    private InputStream in;

    private Wire(URI service) {
        this.service = service;
    }

    /** A connection for each thread that asks, opened with the first thing that it asks, and again after a failure. */
    static ThreadLocal<Wire> each(URI service) {
        return ThreadLocal.withInitial(() -> new Wire(service));
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(service.getHost(), service.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
    }

    private void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** Posts JSON, and gives status and body. A failure is the caller's to count; the connection is then a new one. */
    String post(String path, String token, String headers, String body) throws IOException {
        try {
            open();
            return ask(path, token, headers, body);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private String ask(String path, String token, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(concat(head.getBytes(StandardCharsets.US_ASCII), bytes));
        String status = line().split(" ")[1];
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        return status + " " + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
