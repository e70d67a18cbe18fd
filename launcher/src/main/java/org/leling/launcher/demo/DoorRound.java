package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.launcher.client.Api;

/**
 * A round of visits (大走访) that is under way: some people have been met and have said what they need, one was not at home, one
 * form was filled for the wrong person and taken back, and many are still to be visited.
 */
final class DoorRound {

    private static final String ID = "demo-visit";
    private static final int BEGAN_DAYS_AGO = 12;
    private static final int DAYS_LEFT = 18;
    private static final int LAST_FORM_DAYS_AGO = 1;
    private static final List<String> FOUND =
            List.of("精神好，谈了一个多小时", "腿脚不如上次，出门要人搀扶", "家里整洁，子女每天来", "听力下降，需大声说话", "睡眠差，想有人说说话");
    private static final List<Wish> SMALL = List.of(
            new Wish("想听听老单位的近况", "SPIRITUAL", ""),
            new Wish("血压计坏了，希望换一台", "MEDICAL", ""),
            new Wish("卫生间门槛高，希望改一改", "HOUSING", ""));

    private final CityServices services;
    private final LocalDate today;

    DoorRound(CityServices services, LocalDate today) {
        this.services = services;
        this.today = today;
    }

    /** One who was visited, and the need that goes on to the joint conference, if theirs does. */
    record Visit(Known whose, Optional<Topic> topic) {}

    /** Who was visited by now, those first whose needs go on, of the unit that the demo puts forward. */
    static List<Visit> plan(List<Known> people) {
        String shown = Place.CITY.get(0).units().get(0);
        List<Known> visited = people.stream()
                .filter(each -> !each.person().body().containsKey("died"))
                .filter(each -> each.number() % 9 == 0 ? each.number() % 54 != 0 : each.number() % 5 == 1)
                .sorted(Comparator.comparing((Known each) -> !each.unitName().equals(shown))
                        .thenComparing(Known::number))
                .toList();
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < visited.size(); i++) {
            boolean goesOn = i < Topic.ALL.size();
            visits.add(new Visit(visited.get(i), goesOn ? Optional.of(Topic.ALL.get(i)) : Optional.empty()));
        }
        return visits;
    }

    /** Declares the round and sends the forms; gives how many there are. */
    int run(List<Visit> visits) {
        Api.Answer declared = services.dossiers()
                .post(
                        "/campaigns",
                        Map.of(
                                "id",
                                ID,
                                "kind",
                                "VISIT",
                                "name",
                                today.getYear() + "年离休干部大走访",
                                "from",
                                today.minusDays(BEGAN_DAYS_AGO).toString(),
                                "to",
                                today.plusDays(DAYS_LEFT).toString()));
        services.good(declared);
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Map<String, Object> form = form(i, visits.size(), visits.get(i));
            Known whose = visits.get(i).whose();
            boolean wrong = i == visits.size() - 1;
            work.add(() -> {
                Api clerk = services.clerkOf(whose);
                services.good(clerk.post("/campaigns/" + ID + "/forms", form));
                if (wrong) {
                    services.good(clerk.post(
                            "/campaigns/" + ID + "/forms/" + form.get("form") + "/taken-back",
                            Map.of("reason", "走访的是邻居，登记到了这位名下")));
                }
            });
        }
        services.doAll(work);
        return work.size();
    }

    private Map<String, Object> form(int place, int all, Visit visit) {
        int number = visit.whose().number();
        boolean last = place == all - 1;
        boolean met = place != all - 2;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("form", "demo-form-" + number);
        form.put("dossier", visit.whose().id());
        int daysAgo = visit.topic().isPresent()
                ? BEGAN_DAYS_AGO - 2
                : LAST_FORM_DAYS_AGO + number % (BEGAN_DAYS_AGO - LAST_FORM_DAYS_AGO);
        form.put("on", today.minusDays(daysAgo).toString());
        form.put("met", met);
        if (!met) {
            form.put("found", "家中无人，邻居说到女儿家小住");
            return form;
        }
        form.put("found", FOUND.get(number % FOUND.size()));
        form.put("gifts", List.of(Map.of("item", number % 2 == 0 ? "福袋" : "棉被", "count", 1)));
        form.put("satisfied", number % 7 == 0 ? 4 : 5);
        form.put("with", List.of(number % 3 == 0 ? "COMMUNITY" : "UNIT"));
        if (number % 4 == 1) {
            form.put("done", List.of(number % 8 == 1 ? "换了走廊的灯泡" : "当场更新了明白卡"));
        }
        visit.topic()
                .map(topic -> new Wish(topic.need(), topic.kind(), ""))
                .or(() -> place % 4 == 2 || last ? Optional.of(SMALL.get(place % SMALL.size())) : Optional.empty())
                .ifPresent(wish -> form.put("needs", List.of(Map.of("kind", wish.kind(), "text", wish.text()))));
        return form;
    }
}
