package org.leling.core.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Trigger;
import org.leling.core.policy.city.CityPolicy;
import org.leling.core.review.Fixtures;

class ComparisonTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1); // Thursday
    private static final Window YEAR = Window.year(2026);
    private static final Obligations BASELINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());

    /** Calls become visits, and the answer to a need comes in 60 working days and not in 10. */
    private static final PolicyModule DISTRICT = book -> {
        book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
        book.rule("empty-nest.call")
                .cites("3.3-2", "月有电话")
                .owedBy(Party.UNIT)
                .action(Action.VISIT)
                .appliesTo(inClass(EMPTY_NEST))
                .every(CalendarUnit.MONTH)
                .stated();
        book.rule("gusu.meal")
                .cites("4.1", "个性需求")
                .owedBy(Party.COMMUNITY)
                .action(Action.MEAL)
                .appliesTo(inClass(EMPTY_NEST))
                .every(CalendarUnit.QUARTER)
                .stated();
        book.rule("need.response")
                .cites("1.1, 4.1", "需求建议")
                .owedBy(Party.UNIT)
                .action(Action.RESPONSE)
                .appliesTo(inAnyClass())
                .withinWorkingDays(60, Trigger.NEED)
                .defaulted();
    };

    private static final Obligations WITH_DISTRICT = Obligations.of(
            PolicySet.compose(List.of(new CityPolicy(), DISTRICT)).get(), WorkCalendars.china());

    private static Dossier alone(String id) {
        return Fixtures.aloneAndCaredFor(id, JANUARY.minusYears(1)).build();
    }

    private static Dossier inAnotherCounty(String id) {
        return Dossier.of(new DossierId(id), LocalDate.of(1929, 5, 4), new Division("320505"))
                .changes(alone(id).changes())
                .build();
    }

    @Test
    void it_counts_what_is_added_and_moved_by_rule_party_division_and_month_with_the_work() {
        Impact impact = Comparison.of(BASELINE, WITH_DISTRICT, YEAR)
                .taking(Action.CALL, Duration.ofMinutes(15))
                .taking(Action.VISIT, Duration.ofMinutes(90))
                .over(Stream.of(alone("a"), alone("b"), inAnotherCounty("c")));
        assertThat(impact.people()).isEqualTo(3);
        assertThat(impact.touched()).isEqualTo(2);
        assertThat(impact.total())
                .extracting(Tally::added, Tally::dropped, Tally::moved)
                .containsExactly(2L * 4, 0L, 2L * 12);
        assertThat(impact.byRule().get("empty-nest.call"))
                .isEqualTo(new Tally(0, 0, 24, Duration.ofMinutes(3 * 12 * 15), Duration.ofMinutes(24 * 90 + 12 * 15)));
        assertThat(impact.byRule().get("gusu.meal").added()).isEqualTo(8);
        assertThat(impact.byParty().get(Party.COMMUNITY).added()).isEqualTo(8);
        assertThat(impact.byParty().get(Party.UNIT).workDifference()).isEqualTo(Duration.ofMinutes(24 * 75));
        assertThat(impact.byGroup()).containsOnlyKeys("320505", "320508");
        assertThat(impact.byGroup().get("320505").isChanged()).isFalse();
        assertThat(impact.byMonth().get(YearMonth.of(2026, 3)))
                .extracting(Tally::added, Tally::moved)
                .containsExactly(2L, 2L);
        assertThat(impact.byMonth().get(YearMonth.of(2026, 4)).added()).isZero();
    }

    @Test
    void the_other_way_round_what_was_added_is_dropped() {
        Impact impact = Comparison.of(WITH_DISTRICT, BASELINE, YEAR).over(Stream.of(alone("a")));
        assertThat(impact.byRule().get("gusu.meal"))
                .extracting(Tally::added, Tally::dropped)
                .containsExactly(0L, 4L);
    }

    @Test
    void a_duty_that_moves_over_the_windows_edge_is_moved_and_neither_added_nor_dropped() {
        Dossier asked = Fixtures.aloneAndCaredFor("a", JANUARY)
                .event(new DossierEvent("e1", LocalDate.of(2026, 3, 2), EventKind.NEED))
                .build();
        Window march = new Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        Window may = new Window(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30));
        for (Window window : List.of(march, may)) {
            Tally tally = Comparison.of(BASELINE, WITH_DISTRICT, window)
                    .over(Stream.of(asked))
                    .byRule()
                    .get("need.response");
            assertThat(tally)
                    .as("%s", window)
                    .extracting(Tally::added, Tally::dropped, Tally::moved)
                    .containsExactly(0L, 0L, 1L);
        }
    }

    @Test
    void two_states_of_the_facts_are_compared_under_one_policy() {
        Dossier before = alone("a");
        Dossier after = before.toBuilder()
                .change(FactChange.from(LocalDate.of(2026, 7, 1))
                        .with(FactKey.RESIDENCE, Fixtures.homeWith(Companion.CHILD))
                        .build())
                .build();
        Impact impact = Comparison.of(BASELINE, YEAR).overStates(Stream.of(new States(before, after)));
        assertThat(impact.byRule().get("empty-nest.call").dropped()).isEqualTo(6);
        assertThat(impact.byRule().get("with-relatives.attention").added()).isEqualTo(6);
        assertThat(impact.byRule().get("class-change.visit").added()).isEqualTo(1);
        assertThat(impact.byRule()).doesNotContainKey("dossier.review");
        assertThatThrownBy(() -> new States(before, alone("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a and b");
    }

    @Test
    void the_counts_are_the_same_in_any_order_and_in_parallel() {
        List<Dossier> people = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> i % 3 == 0 ? inAnotherCounty("p" + i) : alone("p" + i))
                .toList());
        Comparison comparison =
                Comparison.of(BASELINE, WITH_DISTRICT, YEAR).taking(Action.VISIT, Duration.ofMinutes(90));
        Impact inOrder = comparison.over(people.stream());
        assertThat(comparison.over(people.parallelStream())).isEqualTo(inOrder);
        Collections.shuffle(people, new Random(7));
        Impact shuffled = comparison.over(people.stream());
        assertThat(shuffled.total()).isEqualTo(inOrder.total());
        assertThat(shuffled.byRule()).isEqualTo(inOrder.byRule());
        assertThat(shuffled.byParty()).isEqualTo(inOrder.byParty());
        assertThat(shuffled.byGroup()).isEqualTo(inOrder.byGroup());
        assertThat(shuffled.byMonth()).isEqualTo(inOrder.byMonth());
    }

    @Test
    void the_first_examples_of_each_sort_and_rule_are_kept() {
        Impact impact = Comparison.of(BASELINE, WITH_DISTRICT, YEAR)
                .examples(2)
                .over(IntStream.range(0, 30).mapToObj(i -> alone("p" + i)));
        assertThat(impact.examples())
                .extracting(DutyChange::english)
                .containsExactly(
                        "p0/empty-nest.call/2026-01 2026-01-30 managing unit, telephone or video call"
                                + " -> 2026-01-30 managing unit, visit",
                        "p0/empty-nest.call/2026-02 2026-02-28 managing unit, telephone or video call"
                                + " -> 2026-02-28 managing unit, visit",
                        "p0/gusu.meal/2026-Q1 2026-03-31 community, meal",
                        "p0/gusu.meal/2026-Q2 2026-06-30 community, meal");
    }

    /** By construction: each dossier is made when it is asked for, and none can be reached once it was looked at. */
    @Test
    void no_dossier_is_kept() {
        List<WeakReference<Dossier>> seen = new ArrayList<>();
        Impact impact = Comparison.of(BASELINE, WITH_DISTRICT, YEAR)
                .over(IntStream.range(0, 200).mapToObj(i -> {
                    Dossier dossier = alone("p" + i);
                    seen.add(new WeakReference<>(dossier));
                    return dossier;
                }));
        for (int i = 0; i < 20 && seen.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
        }
        assertThat(seen).hasSize(200).allMatch(each -> each.get() == null);
        assertThat(impact.people()).isEqualTo(200);
        assertThat(impact.examples()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void it_reads_in_both_languages() {
        Impact impact = Comparison.of(BASELINE, WITH_DISTRICT, YEAR)
                .taking(Action.VISIT, Duration.ofMinutes(90))
                .examples(1)
                .over(Stream.of(alone("a")));
        assertThat(impact.chinese())
                .contains(
                        "2026-01-01 至 2026-12-31，共 1 人，其中 1 人有变化",
                        "合计：新增 4，取消 0，调整 12；工时 24.0→42.0 小时（+18.0）",
                        "  empty-nest.call：新增 0，取消 0，调整 12；工时 0.0→18.0 小时（+18.0）",
                        "  管理单位：",
                        "  2026-12：",
                        "  调整 a/empty-nest.call/2026-01 2026-01-30 管理单位电话或视频联系→2026-01-30 管理单位走访")
                .doesNotContain("dossier.review");
        assertThat(impact.english())
                .contains(
                        "1 people, something changes for 1",
                        "in all: 4 added, 0 dropped, 12 moved; work 24.0 -> 42.0 h");
    }

    @Test
    void the_whole_text_is_this() {
        Window march = new Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        Comparison comparison =
                Comparison.of(BASELINE, WITH_DISTRICT, march).taking(Action.CALL, Duration.ofMinutes(30));
        assertThat(comparison.over(Stream.of(alone("a"))).chinese()).isEqualTo("""
                2026-03-01 至 2026-03-31，共 1 人，其中 1 人有变化
                合计：新增 1，取消 0，调整 1；工时 0.5→0.0 小时（-0.5）
                按规则
                  empty-nest.call：新增 0，取消 0，调整 1；工时 0.5→0.0 小时（-0.5）
                  gusu.meal：新增 1，取消 0，调整 0
                按责任方
                  管理单位：新增 0，取消 0，调整 1；工时 0.5→0.0 小时（-0.5）
                  社区：新增 1，取消 0，调整 0
                按区划
                  320508：新增 1，取消 0，调整 1；工时 0.5→0.0 小时（-0.5）
                按月份
                  2026-03：新增 1，取消 0，调整 1；工时 0.5→0.0 小时（-0.5）
                举例
                  调整 a/empty-nest.call/2026-03 2026-03-31 管理单位电话或视频联系→2026-03-31 管理单位走访
                  新增 a/gusu.meal/2026-Q1 2026-03-31 社区送餐
                """);
        assertThat(Comparison.of(WITH_DISTRICT, BASELINE, march)
                        .over(Stream.of(alone("a")))
                        .english())
                .isEqualTo("""
                2026-03-01 to 2026-03-31: 1 people, something changes for 1
                in all: 0 added, 1 dropped, 1 moved
                by rule
                  empty-nest.call: 0 added, 0 dropped, 1 moved
                  gusu.meal: 0 added, 1 dropped, 0 moved
                by party
                  managing unit: 0 added, 0 dropped, 1 moved
                  community: 0 added, 1 dropped, 0 moved
                by group
                  320508: 0 added, 1 dropped, 1 moved
                by month
                  2026-03: 0 added, 1 dropped, 1 moved
                examples
                  moved a/empty-nest.call/2026-03 2026-03-31 managing unit, visit -> 2026-03-31 managing unit, telephone or video call
                  dropped a/gusu.meal/2026-Q1 2026-03-31 community, meal
                """);
        assertThat(Comparison.of(WITH_DISTRICT, BASELINE, march)
                        .over(Stream.of(alone("a")))
                        .chinese())
                .contains("  取消 a/gusu.meal/2026-Q1");
        assertThat(comparison.over(Stream.of(alone("a"))).english()).contains("  added a/gusu.meal/2026-Q1");
    }

    @Test
    void where_nothing_changes_no_heading_stands_over_nothing() {
        Impact impact = Comparison.of(BASELINE, BASELINE, YEAR)
                .taking(Action.VISIT, Duration.ofMinutes(90))
                .over(Stream.of(alone("a")));
        assertThat(impact.chinese()).isEqualTo("2026-01-01 至 2026-12-31，共 1 人，其中 0 人有变化\n");
        assertThat(impact.english()).isEqualTo("2026-01-01 to 2026-12-31: 1 people, something changes for 0\n");
    }

    @Test
    void examples_come_in_the_order_of_the_people_in_parallel_too() {
        List<Dossier> people = IntStream.range(0, 200)
                .mapToObj(i -> i % 40 == 39 ? alone("p" + i) : inAnotherCounty("p" + i))
                .toList();
        Comparison comparison = Comparison.of(BASELINE, WITH_DISTRICT, YEAR).examples(13);
        assertThat(comparison.over(people.parallelStream()).examples())
                .isEqualTo(comparison.over(people.stream()).examples())
                .hasSize(13 + 13)
                .extracting(change -> change.latest().dossier().value())
                .containsOnly("p39", "p79", "p119", "p159");
        assertThat(comparison.examples(0).over(people.stream()).examples()).isEmpty();
    }

    @Test
    void the_caller_may_group_otherwise_and_declare_campaigns() {
        Impact impact = Comparison.of(BASELINE, YEAR)
                .groupedBy(dossier -> dossier.id().value().substring(0, 1))
                .during(List.of(
                        new Campaign("c1", CampaignKind.VISIT, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 20))))
                .overStates(Stream.of(
                        new States(
                                alone("a1"),
                                alone("a1").toBuilder()
                                        .died(LocalDate.of(2026, 5, 31))
                                        .build()),
                        States.unchanged(alone("b1"))));
        assertThat(impact.byGroup()).containsOnlyKeys("a", "b");
        assertThat(impact.byGroup().get("b").isChanged()).isFalse();
        assertThat(impact.byRule().get("campaign.visit").dropped()).isEqualTo(1);
    }

    @Test
    void the_last_years_of_the_calendar_can_be_compared() {
        Impact impact =
                Comparison.of(BASELINE, WITH_DISTRICT, Window.year(2099)).over(Stream.of(alone("a")));
        assertThat(impact.byRule().get("gusu.meal").added()).isEqualTo(4);
    }

    @Test
    void a_negative_duration_or_number_of_examples_is_refused_by_name() {
        Comparison comparison = Comparison.of(BASELINE, YEAR);
        assertThatThrownBy(() -> comparison.taking(Action.CALL, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("each: ");
        assertThatThrownBy(() -> comparison.examples(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("atMost: ");
    }
}
