import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Imports rosters of many rows and says how far it is and how much heap is in use after a collection along the way; then
 * looks for people from many hands, each within one unit, by every kind of search, and says how fast each was answered.
 */
public final class Search {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱高林何郭马胡罗梁宋郑谢韩唐冯于董肖程曹袁邓许傅沈曾彭吕单仇解查区盖";
    private static final String GIVEN = "德明国文华林生金成志玉云福荣贵春永振宝庆清学长安忠义光发平建英兰珍秀凤桂芳龑犇喆堃";
    private static final String[] PINYIN = {
        "wang", "lijian", "zhangd", "liu", "chenw", "shan", "qiu", "zeng", "xie", "yang", "zhao", "huangg"
    };
    private static final String[] COUNTIES = {"姑苏区", "虎丘区", "吴中区", "相城区", "吴江区", "常熟市", "张家港市", "昆山市", "太仓市"};
    private static final int UNITS = 300;
    /** Between one search and the next, of somebody who hardly looks at what was found. */
    private static final int PAUSE = 250;

    private static final Pattern ROWS = Pattern.compile("\"rows\":([0-9]+)");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String base;
    private static Callers callers;
    private static ThreadLocal<Wire> wire;

    /** Arguments: address, folder of keys, the service's pid, rows of a roster, rosters, clients, seconds. */
    public static void main(String[] args) throws Exception {
        base = args[0];
        callers = new Callers(Path.of(args[1]));
        wire = Wire.each(URI.create(base));
        String bureau = callers.token("load", "bureau", "*");
        int rows = Integer.parseInt(args[3]);
        for (int i = 0; i < Integer.parseInt(args[4]); i++) {
            importRoster(bureau, args[2], i, rows);
        }
        List<String> units = units(bureau);
        long pid = Long.parseLong(args[2]);
        int clients = Integer.parseInt(args[5]);
        int seconds = Integer.parseInt(args[6]);
        search(units, clients, seconds, 0, "warm", pid);
        search(units, clients, seconds, 0, "without a pause", pid);
        search(units, clients, seconds, PAUSE, "with a pause of " + PAUSE + " ms", pid);
    }

    private static void importRoster(String token, String pid, int number, int rows) throws Exception {
        Path file = Files.createTempFile("roster", ".xlsx");
        try {
            write(file, number, rows);
            long begun = System.nanoTime();
            String job = field(upload(token, file), "job");
            String answer = "";
            int said = 0;
            List<String> heaps = new ArrayList<>();
            while (!answer.contains("\"state\":\"DONE\"")) {
                TimeUnit.SECONDS.sleep(2);
                answer = send("GET", "/rosters/" + job, token, null);
                if (answer.contains("\"state\":\"FAILED\"")) {
                    throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
                }
                Matcher done = ROWS.matcher(answer);
                int now = done.find() ? Integer.parseInt(done.group(1)) : 0;
                if (now >= said + rows / 5) {
                    said = now;
                    String heap = heapAfterCollection(pid);
                    heaps.add(heap);
                    System.out.printf("  %d rows read, %s MB of heap in use after a collection%n", now, heap);
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "roster %d: %d rows, %s created, in %.0f s: %.0f rows a second; heap along the way %s MB%n",
                    number + 1, rows, field(answer, "created"), seconds, rows / seconds, String.join(", ", heaps));
        } finally {
            Files.delete(file);
        }
    }

    private static String heapAfterCollection(String pid) throws Exception {
        run("jcmd", pid, "GC.run");
        for (String line : run("jcmd", pid, "GC.heap_info").split("\n")) {
            Matcher used = Pattern.compile("used ([0-9]+)K").matcher(line);
            if (used.find()) {
                return String.valueOf(Long.parseLong(used.group(1)) / 1024);
            }
        }
        return "?";
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private static List<String> units(String token) throws Exception {
        List<String> units = new ArrayList<>();
        Matcher id = Pattern.compile("\"id\":\"(u-[0-9]+)\"").matcher(send("GET", "/directory?kind=UNIT", token, null));
        while (id.find()) {
            units.add(id.group(1));
        }
        return units;
    }

    private static void search(List<String> units, int clients, int seconds, int pause, String series, long pid)
            throws Exception {
        List<String> kinds = List.of(
                "name", "pinyin", "one letter", "first letters", "ID number", "class", "attention", "open need", "nothing");
        List<List<Long>> nanos = new ArrayList<>();
        kinds.forEach(kind -> nanos.add(java.util.Collections.synchronizedList(new ArrayList<>())));
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        long processor = processorMillis(pid);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            Random random = new Random(i);
            String token = callers.token("load", "unit", "unit:" + units.get(random.nextInt(units.size())));
            pool.execute(() -> {
                while (System.nanoTime() < end) {
                    int kind = random.nextInt(kinds.size());
                    long begun = System.nanoTime();
                    try {
                        String answer = wire.get().post("/dossiers/search", token, "", query(kind, random));
                        if (!answer.startsWith("2")) {
                            throw new IOException(answer);
                        }
                        found.addAndGet(answer.split("\"id\":\"d-", -1).length - 1);
                    } catch (IOException e) {
                        refused.incrementAndGet();
                    }
                    nanos.get(kind).add(System.nanoTime() - begun);
                    sleep(pause);
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        List<Long> all = new ArrayList<>();
        nanos.forEach(all::addAll);
        for (int kind = 0; kind < kinds.size(); kind++) {
            say(series + ", by " + kinds.get(kind), nanos.get(kind));
        }
        say(series + ", all", all);
        System.out.printf(
                "%s: %d clients, %.0f searches a second, %.1f ms of the service's processor time each, %d people found, not 2xx: %d%n",
                series,
                clients,
                all.size() / (double) seconds,
                (processorMillis(pid) - processor) / (double) all.size(),
                found.get(),
                refused.get());
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long processorMillis(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(java.time.Duration::toMillis)
                .orElse(0L);
    }

    private static void say(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%s: %d, p50 %.0f ms, p99 %.0f ms%n",
                    what, sorted.length, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }
    }

    private static String query(int kind, Random random) {
        String surname = pick(SURNAMES, random);
        return switch (kind) {
            case 0 -> "{\"text\":\"" + surname + (random.nextBoolean() ? pick(GIVEN, random) : "") + "\"}";
            case 1 -> "{\"text\":\"" + PINYIN[random.nextInt(PINYIN.length)] + "\"}";
            case 2 -> "{\"text\":\"" + (char) ('a' + random.nextInt(26)) + "\"}";
            case 3 -> "{\"text\":\"" + "wlzc".charAt(random.nextInt(4)) + "dmgwh".charAt(random.nextInt(5)) + "\"}";
            case 4 -> "{\"idNumber\":\"" + IdNumbers.of("320502", random.nextInt(50_000)) + "\"}";
            case 5 -> "{\"livingClass\":\"" + (random.nextBoolean() ? "EMPTY_NEST" : "WITH_RELATIVES") + "\"}";
            case 6 -> "{\"attention\":\"" + (random.nextBoolean() ? "HIGH" : "RAISED") + "\"}";
            case 7 -> "{\"openNeed\":true}";
            default -> "{}";
        };
    }

    private static String pick(String from, Random random) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }

    private static void write(Path file, int number, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // Texts of rosters repeat; a light hand keeps the parts within what a reader takes for honest.
            zip.setLevel(1);
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            Writer sheet = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            sheet.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            row(sheet, 1, "姓名", "身份证号", "管理单位", "所属区县", "居住状况", "居住地址", "联系电话", "能力等级", "单位联系人", "单位联系人电话", "主要需求");
            Random random = new Random(number);
            String[] living = {"独居", "与配偶同住", "与子女同住"};
            String[] ability = {"能力完好", "轻度失能", "中度失能", "重度失能"};
            for (int i = 0; i < rows; i++) {
                int n = number * rows + i;
                int unit = n % UNITS;
                String name = pick(SURNAMES, random) + pick(GIVEN, random) + (random.nextInt(7) == 0 ? "" : pick(GIVEN, random));
                row(
                        sheet,
                        i + 2,
                        name,
                        IdNumbers.of("320502", n),
                        "市第" + (unit + 1) + "机关",
                        COUNTIES[unit % COUNTIES.length],
                        living[random.nextInt(living.length)],
                        COUNTIES[unit % COUNTIES.length] + "长江路" + (1 + random.nextInt(900)) + "号",
                        "139" + String.format("%08d", random.nextInt(100_000_000)),
                        ability[random.nextInt(ability.length)],
                        "联系人" + pick(GIVEN, random),
                        "138" + String.format("%08d", unit),
                        random.nextInt(20) == 0 ? "楼道加装扶手" : "");
            }
            sheet.write("</sheetData></worksheet>");
            sheet.flush();
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void row(Writer sheet, int number, String... cells) throws IOException {
        sheet.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.write("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            }
        }
        sheet.write("</row>");
    }

    private static String upload(String token, Path file) throws Exception {
        String boundary = "roster" + System.nanoTime();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/rosters?dryRun=false&wait=0"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String send(String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        return value.find() ? value.group(1) : "";
    }
}
