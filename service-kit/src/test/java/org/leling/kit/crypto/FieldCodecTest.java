package org.leling.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.token.KeyFiles;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldCodecTest implements KitTest {

    @Inject
    FieldCodec codec;

    @Inject
    BlindIndex index;

    @Inject
    Sql sql;

    @Inject
    KeyFiles files;

    @Test
    void what_is_encrypted_opens_again_and_never_looks_the_same() {
        String one = codec.encrypt("p-1", "phone", "13800138000");
        String two = codec.encrypt("p-1", "phone", "13800138000");
        assertThat(one).startsWith("g1.").doesNotContain("13800138000").isNotEqualTo(two);
        assertThat(codec.decrypt("p-1", "phone", one)).isEqualTo(new Opened.Clear("13800138000"));
        assertThat(codec.getClear("p-1", "phone", two)).isEqualTo("13800138000");
        assertThat(new FieldCodec(sql, new PersonKeys(sql, files)).getClear("p-1", "phone", one))
                .as("with an empty cache")
                .isEqualTo("13800138000");
    }

    @Test
    void a_value_moved_or_changed_does_not_open() {
        String value = codec.encrypt("p-2", "address", "杭州市西湖区");
        codec.encrypt("p-3", "address", "x");
        char last = value.charAt(value.length() - 3);
        String changed = value.substring(0, value.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + value.substring(value.length() - 2);
        record Case(String person, String field, String value) {}
        for (Case each : List.of(
                new Case("p-3", "address", value),
                new Case("p-2", "phone", value),
                new Case("p-2", "address", changed),
                new Case("p-2", "address", value.substring(0, 20)),
                new Case("p-2", "address", "plain"),
                new Case("unknown", "address", value))) {
            assertThatThrownBy(() -> codec.decrypt(each.person(), each.field(), each.value()))
                    .as(each.toString())
                    .isInstanceOf(TamperedException.class)
                    .hasMessageNotContaining("杭州");
        }
    }

    @Test
    void an_erased_person_stays_erased() {
        String value = codec.encrypt("p-4", "name", "张三");
        assertThat(codec.erase("p-4")).isTrue();
        assertThat(codec.decrypt("p-4", "name", value)).isEqualTo(new Opened.Erased());
        assertThat(codec.decrypt("p-4", "name", value).orElse("已删除")).isEqualTo("已删除");
        assertThatThrownBy(() -> codec.getClear("p-4", "name", value)).isInstanceOf(ErasedException.class);
        assertThatThrownBy(() -> codec.encrypt("p-4", "name", "again")).isInstanceOf(ErasedException.class);
        assertThat(codec.erase("p-4")).isFalse();
    }

    @Test
    void a_key_made_in_a_transaction_that_rolls_back_is_never_used_again() {
        assertThatThrownBy(() -> sql.run(() -> {
                    codec.encrypt("p-5", "name", "first");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        String value = codec.encrypt("p-5", "name", "second");
        FieldCodec fresh = new FieldCodec(sql, new PersonKeys(sql, files));
        assertThat(fresh.getClear("p-5", "name", value)).isEqualTo("second");
    }

    @Test
    void within_one_transaction_a_new_key_writes_and_reads() {
        sql.run(() -> {
            String value = codec.encrypt("p-6", "name", "李四");
            assertThat(codec.getClear("p-6", "name", value)).isEqualTo("李四");
            codec.erase("p-6");
            assertThat(codec.decrypt("p-6", "name", value)).isEqualTo(new Opened.Erased());
        });
    }

    @Test
    void many_persons_are_prepared_in_one_go() {
        List<String> persons =
                IntStream.range(0, 5_000).mapToObj(i -> "batch-" + i).toList();
        sql.run(() -> {
            codec.prepare(persons);
            for (String person : persons) {
                assertThat(codec.encrypt(person, "name", "王五")).startsWith("g1.");
            }
        });
        long keys = SystemScope.call(
                "test",
                () -> sql.get("select count(*) from person_key where person_id like 'batch-%'", row -> row.getLong(1)));
        assertThat(keys).isEqualTo(5_000);
    }

    @Test
    void keys_are_seen_by_nobody_without_a_scope() {
        codec.encrypt("p-7", "name", "x");
        assertThat(sql.list("select person_id from person_key", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void a_blind_index_finds_equal_values_of_one_kind_only() {
        assertThat(index.of("id-number", "11010519491231002X"))
                .isEqualTo(index.of("id-number", "11010519491231002X"))
                .isNotEqualTo(index.of("phone", "11010519491231002X"))
                .isNotEqualTo(index.of("id-number", "110105194912310021"))
                .hasSize(43);
    }
}
