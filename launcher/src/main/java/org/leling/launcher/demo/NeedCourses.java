package org.leling.launcher.demo;

import static org.leling.launcher.demo.Course.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;

/**
 * Sees to the needs that people of the demo city have: some sorted and answered, some at their end with what the person said of
 * it, some that nobody has looked at yet.
 */
final class NeedCourses {

    private static final int CLOSED_AFTER = 4;

    private final CityServices services;
    private final LocalDate today;

    NeedCourses(CityServices services, LocalDate today) {
        this.services = services;
        this.today = today;
    }

    /** Takes the steps; gives how many needs there are. */
    int run(Map<String, Known> people, Answered answered) {
        List<Map<String, Object>> needs = Course.search(services, "/needs");
        List<Runnable> work = new ArrayList<>();
        for (Map<String, Object> need : needs) {
            Known whose = people.get(Json.text(need, "dossier"));
            if (whose != null && Json.text(need, "event").startsWith("e-") && Course.isUntouched(need)) {
                work.add(() -> see(whose, need, answered));
            }
        }
        services.doAll(work);
        return needs.size();
    }

    private void see(Known whose, Map<String, Object> need, Answered answered) {
        Course course = new Course(services, "/needs", Json.text(need, "id"), 1);
        Wish wish = Wish.of(whose.number());
        LocalDate raised = LocalDate.parse(Json.text(need, "raised"));
        answered.find(whose.id(), Json.text(need, "event"))
                .ifPresentOrElse(day -> answer(whose, course, wish, raised, day), () -> {
                    if (whose.number() % 12 == 0) {
                        sort(course, wish, raised);
                    }
                });
    }

    private void sort(Course course, Wish wish, LocalDate raised) {
        course.step(services.dossiers(), "ASSIGN", on(raised, "kind", wish.kind()));
    }

    private void answer(Known whose, Course course, Wish wish, LocalDate raised, LocalDate day) {
        Api clerk = services.clerkOf(whose);
        sort(course, wish, raised);
        course.step(clerk, "RESPOND", on(day, "note", wish.response()));
        LocalDate end = day.plusDays(CLOSED_AFTER);
        if (end.isAfter(today)) {
            return;
        }
        // Who has answered does not ask whether it was good.
        Api bureau = services.dossiers();
        switch (whose.number() / 6 % 5) {
            case 0 ->
                course.step(clerk, "CLOSE", on(end, "outcome", "SOLVED"))
                        .step(bureau, "ASK", on(end, "content", "CONTENT", "askedOf", "PERSON"));
            case 1 ->
                course.step(clerk, "CLOSE", on(end, "outcome", "PARTLY", "note", "先解决一半，其余列入明年计划"))
                        .step(bureau, "ASK", on(end, "content", "PARTLY", "askedOf", "FAMILY"));
            case 2 -> course.step(clerk, "CLOSE", on(end, "outcome", "SOLVED"));
            case 3 -> course.step(clerk, "CLOSE", on(end, "outcome", "NOT_POSSIBLE", "note", "现有条件办不到，已上门向本人说明"));
            default -> {}
        }
    }
}
