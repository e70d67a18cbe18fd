import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection that is kept: of what is shared with the services the client is to take little. */
final class Wire {

    private final InputStream in;
    private final OutputStream out;
    private final String host;

    Wire(URI service) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        host = service.getAuthority();
    }

    /** A connection for each thread that asks. */
    static ThreadLocal<Wire> each(URI service) {
        return ThreadLocal.withInitial(() -> {
            try {
                return new Wire(service);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Posts JSON, and gives status and body. */
    String post(String path, String token, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
        out.write(concat(head.getBytes(StandardCharsets.US_ASCII), bytes));
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
