import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes people at a steady rate and measures, for each change, the time from the answer that it was committed to the
 * moment at which the schedule says that it has taken it in. Each run makes its own people first.
 *
 * <p>The schedule moves its place in the feed in the transaction that plans, so that a place behind a change's number says
 * that the change is in the plan. Its place is asked for every 50 ms; that much a figure may be too high.
 */
public final class ChangeLoad {

    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final Pattern ITEM =
            Pattern.compile("\"seq\":([0-9]+),\"kind\":\"DOSSIER\".*?\"dossier\":\"([^\"]+)\",\"version\":([0-9]+)");
    private static final Pattern HEAD = Pattern.compile("\"head\":([0-9]+)");
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":([0-9]+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String dossier;
    private static String schedule;

    private static ThreadLocal<Wire> wire;

    private record Place(long nanos, long cursor) {}

    /** Arguments: dossier-service, schedule-service, folder of keys, changes a second, seconds, people. */
    public static void main(String[] args) throws Exception {
        dossier = args[0];
        schedule = args[1];
        wire = Wire.each(URI.create(dossier));
        Callers callers = new Callers(Path.of(args[2]));
        int rate = Integer.parseInt(args[3]);
        int seconds = Integer.parseInt(args[4]);
        String service = callers.token("schedule-service", "service", "*");
        String bureau = callers.token("load", "bureau", "*");
        List<String> people = people(bureau, Integer.parseInt(args[5]));
        long head = head(service);
        while (cursor(service) < head) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        int warm = Math.max(5, seconds / 6);
        run(people, service, rate, warm, "warm", 0);
        run(people, service, rate, seconds, "measured", rate * warm);
    }

    private static void run(List<String> people, String service, int rate, int seconds, String series, int from)
            throws Exception {
        int changes = rate * seconds;
        long start = head(service);
        Map<String, Long> committed = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        List<Place> places = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = new Thread(() -> watch(service, places, over));
        watcher.start();
        var pool = Executors.newFixedThreadPool(32);
        long begun = System.nanoTime();
        for (int i = 0; i < changes; i++) {
            long at = begun + i * 1_000_000_000L / rate;
            while (System.nanoTime() < at) {
                Thread.sleep(0, 200_000);
            }
            int n = i;
            pool.execute(() -> change(people, from + n, service, committed, refused));
        }
        pool.shutdown();
        pool.awaitTermination(5, TimeUnit.MINUTES);
        double took = (System.nanoTime() - begun) / 1e9;
        long last = head(service);
        for (int i = 0; i < 600 && cursor(service) < last; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.MILLISECONDS.sleep(100);
        over.set(true);
        watcher.join();
        Map<String, Long> numbers = numbers(service, start, committed.size());
        long[] nanos = committed.entrySet().stream()
                .filter(each -> numbers.containsKey(each.getKey()))
                .filter(each -> planned(places, numbers.get(each.getKey())) < NEVER)
                .mapToLong(each -> Math.max(0, planned(places, numbers.get(each.getKey())) - each.getValue()))
                .sorted()
                .toArray();
        if (nanos.length < committed.size()) {
            System.out.printf(
                    "%s: %d of %d changes were not in the plan a minute after the last one%n",
                    series, committed.size() - nanos.length, committed.size());
        }
        if (nanos.length == 0) {
            return;
        }
        System.out.printf(
                "%s: %d changes in %.0f s (%.0f a second), not 2xx: %d; commit to plan p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                series,
                nanos.length,
                took,
                changes / took,
                refused.get(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static long planned(List<Place> places, long number) {
        return places.stream()
                .filter(place -> place.cursor() >= number)
                .mapToLong(Place::nanos)
                .findFirst()
                .orElse(NEVER);
    }

    private static void change(
            List<String> people, int n, String token, Map<String, Long> committed, AtomicInteger refused) {
        String person = people.get(n % people.size());
        String body = "{\"source\":\"load\"," + said(n, people.size()) + "}";
        try {
            String answer = wire.get()
                    .post(
                            "/dossiers/" + person + "/changes",
                            token,
                            "If-Match: *\r\nIdempotency-Key: load-" + n + "-" + System.nanoTime() + "\r\n",
                            body);
            if (answer.startsWith("2")) {
                Matcher version = VERSION.matcher(answer);
                version.find();
                committed.put(person + " " + version.group(1), System.nanoTime());
            } else {
                refused.incrementAndGet();
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    /**
     * What becomes known in a city: of twenty changes one moves the person into another class, with every duty of it; four
     * move them within the city; seven are of what is in their home; eight are needs. A person's next change is of the next
     * kind, and nothing is said twice.
     */
    private static String said(int n, int people) {
        int step = n % people % 20 + n / people;
        int kind = step % 20;
        if (kind < 5) {
            boolean child = (step / 20 + (n % people % 20 == 0 ? 1 : 0)) % 2 == 1;
            return "\"facts\":[{\"from\":\"2026-02-01\",\"residence\":{\"division\":\"3205" + (kind % 2 == 0 ? "06" : "07")
                    + "\",\"setting\":\"HOME\",\"livesWith\":[" + (child ? "\"CHILD\"" : "") + "]}}]";
        } else if (kind < 12) {
            String thing = List.of("grid", "sensors", "handset").get(kind % 3);
            return "\"facts\":[{\"from\":\"2026-03-02\",\"" + thing + "\":" + (((kind - 5) / 3 + step / 20) % 2 == 0) + "}]";
        }
        return "\"events\":[{\"id\":\"load-" + n + "\",\"on\":\"2026-11-01\",\"kind\":\"NEED\"}]";
    }

    private static void watch(String token, List<Place> places, AtomicBoolean over) {
        try {
            while (!over.get()) {
                long cursor = cursor(token);
                places.add(new Place(System.nanoTime(), cursor));
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number in the feed of each version made since, read off the feed itself. */
    private static Map<String, Long> numbers(String token, long after, int wanted) throws Exception {
        Map<String, Long> numbers = new ConcurrentHashMap<>();
        long cursor = after;
        while (numbers.size() < wanted) {
            String page = get(dossier + "/changes?limit=500&after=" + cursor, token);
            Matcher item = ITEM.matcher(page);
            long before = cursor;
            while (item.find()) {
                cursor = Long.parseLong(item.group(1));
                numbers.put(item.group(2) + " " + item.group(3), cursor);
            }
            if (cursor == before) {
                break;
            }
        }
        return numbers;
    }

    private static List<String> people(String token, int count) throws Exception {
        List<String> people = new ArrayList<>();
        int run = (int) (System.nanoTime() / 1_000 % 4_000_000);
        for (int i = 0; i < count; i++) {
            String body = "{\"name\":\"负载\",\"idNumber\":\"" + IdNumbers.of("320506", run + i)
                    + "\",\"unit\":{\"name\":\"市第" + (i % 20 + 1) + "机关\",\"division\":\"320506\"},\"facts\":[{\"from\":"
                    + "\"2026-01-05\",\"residence\":{\"division\":\"320506\",\"setting\":\"HOME\",\"livesWith\":[]}}]}";
            HttpResponse<String> answer = CLIENT.send(
                    request(dossier + "/dossiers", token).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher id = Pattern.compile("\"id\":\"(d-[^\"]+)\"").matcher(answer.body());
            if (answer.statusCode() == 201 && id.find()) {
                people.add(id.group(1));
            }
        }
        if (people.size() < count / 2) {
            throw new IllegalStateException("only " + people.size() + " people were made of " + count);
        }
        return people;
    }

    private static long head(String token) throws Exception {
        Matcher head = HEAD.matcher(get(dossier + "/changes?limit=1", token));
        return head.find() ? Long.parseLong(head.group(1)) : 0;
    }

    private static long cursor(String token) throws Exception {
        Matcher cursor = CURSOR.matcher(get(schedule + "/planning/feeds", token));
        return cursor.find() ? Long.parseLong(cursor.group(1)) : 0;
    }

    private static String get(String uri, String token) throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(request(uri, token).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String uri, String token) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
