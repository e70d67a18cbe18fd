package org.leling.launcher.demo;

import static org.leling.launcher.demo.Course.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;

/** Takes the claims of the demo city as far as they have got by today: paid, approved, checked, returned, refused, or lying there. */
final class ClaimCourses {

    private static final int LEAST_YUAN = 380;
    private static final int MOST_YUAN = 26_000;

    private final CityServices services;
    private final LocalDate today;

    ClaimCourses(CityServices services, LocalDate today) {
        this.services = services;
        this.today = today;
    }

    /** Takes the steps; gives how many claims there are. */
    int run(Map<String, Known> people, Answered answered) {
        List<Map<String, Object>> claims = Course.search(services, "/claims");
        List<Runnable> work = new ArrayList<>();
        for (Map<String, Object> claim : claims) {
            Known whose = people.get(Json.text(claim, "dossier"));
            if (whose != null && Json.text(claim, "event").startsWith("e-") && Course.isUntouched(claim)) {
                work.add(() -> see(whose, claim, answered));
            }
        }
        services.doAll(work);
        return claims.size();
    }

    private void see(Known whose, Map<String, Object> claim, Answered answered) {
        Course course = new Course(services, "/claims", Json.text(claim, "id"), 1);
        LocalDate handedIn = LocalDate.parse(Json.text(claim, "handedIn"));
        answered.find(whose.id(), Json.text(claim, "event"))
                .ifPresentOrElse(day -> pay(whose, course, handedIn, day), () -> goOn(whose, course, handedIn));
    }

    private void pay(Known whose, Course course, LocalDate handedIn, LocalDate day) {
        Bill bill = Bill.of(whose.number());
        LocalDate checked = earlier(handedIn.plusDays(2), day);
        LocalDate approved = earlier(handedIn.plusDays(5), day);
        course.step(services.clerkOf(whose), "CHECK", on(checked, bill.asked()))
                .step(services.dossiers(), "APPROVE", on(approved, "reimbursed", bill.reimbursed()))
                .step(services.dossiers(), "PAY", on(day));
    }

    private void goOn(Known whose, Course course, LocalDate handedIn) {
        Bill bill = Bill.of(whose.number());
        LocalDate next = earlier(handedIn.plusDays(2), today);
        Api clerk = services.clerkOf(whose);
        switch (whose.number() / 4 % 6) {
            case 0 -> course.step(clerk, "AMEND", on(next, bill.asked()));
            case 1 -> course.step(clerk, "CHECK", on(next, bill.asked()));
            case 2 ->
                course.step(clerk, "CHECK", on(next, bill.asked()))
                        .step(services.dossiers(), "APPROVE", on(next, "reimbursed", bill.reimbursed()));
            case 3 ->
                course.step(clerk, "AMEND", on(next, bill.asked()))
                        .step(clerk, "RETURN", on(next, "note", "缺住院费用清单和出院小结，请家属补来"));
            case 4 ->
                course.step(clerk, "CHECK", on(next, bill.asked()))
                        .step(services.dossiers(), "REFUSE", on(next, "note", "属自费护理用品，不在报销范围，已向本人说明"));
            default -> {}
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The amounts of a claim in fen, and what the total is made of. */
    private record Bill(long total, long advanced, long reimbursed, List<Map<String, Object>> parts) {

        static Bill of(int number) {
            Random random = new Random(number * 31L + 7);
            boolean inpatient = number % 3 == 0;
            long yuan = LEAST_YUAN + random.nextInt(inpatient ? MOST_YUAN : MOST_YUAN / 10);
            long total = yuan * 100 + random.nextInt(100);
            long medicine = total * (30 + random.nextInt(30)) / 100;
            List<Map<String, Object>> parts = List.of(
                    Map.of("kind", inpatient ? "INPATIENT" : "OUTPATIENT", "amount", total - medicine),
                    Map.of("kind", "MEDICINE", "amount", medicine));
            return new Bill(
                    total, total * (20 + random.nextInt(50)) / 100, total * (85 + random.nextInt(11)) / 100, parts);
        }

        Object[] asked() {
            return new Object[] {"total", total, "advanced", advanced, "parts", parts};
        }
    }
}
