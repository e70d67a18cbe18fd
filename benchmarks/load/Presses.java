import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Presses handsets of a running city from many hands at once, and says how many a second were answered and how fast. */
public final class Presses {

    private record Handset(String device, String secret) {}

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Arguments: the service's address, a file of device,secret,dossier lines, clients, presses. */
    public static void main(String[] args) throws Exception {
        List<Handset> handsets = Files.readAllLines(Path.of(args[1])).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells.length == 3 && !cells[0].equals("device"))
                .map(cells -> new Handset(cells[0], cells[1]))
                .toList();
        int clients = Integer.parseInt(args[2]);
        int presses = Integer.parseInt(args[3]);
        run(args[0], handsets, clients, presses / 4, "warm");
        run(args[0], handsets, clients, presses, "measured");
    }

    private static void run(String base, List<Handset> handsets, int clients, int presses, String series)
            throws InterruptedException {
        long[] nanos = new long[presses];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        String run = series + "-" + Long.toHexString(System.nanoTime());
        long begun = System.nanoTime();
        var hands = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            hands.execute(() -> {
                for (int n = next.getAndIncrement(); n < presses; n = next.getAndIncrement()) {
                    long started = System.nanoTime();
                    if (!press(base, handsets.get(n % handsets.size()), run + "-" + n)) {
                        refused.incrementAndGet();
                    }
                    nanos[n] = System.nanoTime() - started;
                }
            });
        }
        hands.shutdown();
        hands.awaitTermination(10, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d presses of %d handsets by %d clients in %.1f s: %.0f a second, p50 %.0f ms, p99 %.0f ms, not 2xx: %d%n",
                series,
                presses,
                handsets.size(),
                clients,
                seconds,
                presses / seconds,
                nanos[presses / 2] / 1e6,
                nanos[presses * 99 / 100] / 1e6,
                refused.get());
    }

    private static boolean press(String base, Handset handset, String ref) {
        String body =
                "{\"device\":\"" + handset.device() + "\",\"ref\":\"" + ref + "\",\"key\":\"EMERGENCY\"}";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(handset.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/alarms"))
                    .header("Content-Type", "application/json")
                    .header("X-Signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
