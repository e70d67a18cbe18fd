package org.leling.dossier.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.dossier.pinyin.Pinyin.Reading;

/** How names are read. */
class PinyinTest {

    private static final Pinyin PINYIN = new Pinyin();

    private static String spelled(String name) {
        return PINYIN.readings(name).stream().map(reading -> reading.from(0)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "单雄, shanxiong",
        "曾国藩, zengguofan",
        "仇英, qiuying",
        "解缙, xiejin",
        "查良庸, zhaliangyong",
        "任弼, renbi",
        "华佗, huatuo",
        "盖明, geming gaiming",
        "区文, ouwen",
        "万宝, wanbao",
        "缪荣, miaorong mourong",
        "朴金玉, piaojinyu",
        "覃福, qinfu tanfu",
        "翟志, zhaizhi dizhi",
        "尉迟恭, yuchigong",
        "尉明, weiming yuming",
        "万俟林, moqilin",
        "单于福, chanyufu",
        "长孙安, zhangsunan",
        "令狐文, linghuwen",
        "王建国, wangjianguo",
        "李解放, lijiefang lixiefang"
    })
    void a_surname_is_read_as_its_bearers_read_it(String name, String readings) {
        assertThat(spelled(name)).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({"龑, yan", "犇, ben", "喆, zhe", "堃, kun", "垚, yao", "䶮, yan", "㛃, jie", "𬱖, di", "𫖯, fu"})
    void rare_characters_are_read_also_those_outside_the_basic_plane(String character, String syllable) {
        assertThat(spelled("王" + character)).isEqualTo("wang" + syllable);
    }

    @Test
    void every_reading_of_a_given_name_counts() {
        assertThat(spelled("李长乐").split(" "))
                .containsExactlyInAnyOrder("lizhangle", "lichangle", "lizhangyue", "lichangyue");
        assertThat(PINYIN.readings("重重重重重重重重重重")).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void the_umlaut_is_written_in_three_ways() {
        assertThat(spelled("吕安")).isEqualTo("lvan luan lyuan");
    }

    @Test
    void first_letters_are_those_of_all_characters_or_of_the_given_name_behind_the_surname() {
        Reading single = PINYIN.readings("王建国").get(0);
        Reading twofold = PINYIN.readings("尉迟敬德").get(0);

        assertThat(single.initialsFrom(0)).isEqualTo("wjg");
        assertThat(single.surnameAndInitials()).isEqualTo("wangjg");
        assertThat(twofold.initialsFrom(0)).isEqualTo("ycjd");
        assertThat(twofold.surnameAndInitials()).isEqualTo("yuchijd");
        assertThat(twofold.from(twofold.surname())).isEqualTo("jingde");
    }

    @ParameterizedTest
    @CsvSource({
        "Wáng Jiànguó, wangjianguo",
        "LÜ, lv",
        "lǜ, lv",
        "Xi'an, xian",
        "Ou-yang, ouyang",
        "ＷＪＧ, wjg",
        "王 建国, 王建国",
        "买买提·艾力, 买买提艾力",
        "买买提•艾力, 买买提艾力"
    })
    void what_is_typed_has_one_form(String typed, String plain) {
        assertThat(Pinyin.plain(typed)).isEqualTo(plain);
    }

    @Test
    void a_name_without_a_reading_has_none() {
        assertThat(PINYIN.readings("")).isEqualTo(List.of());
        assertThat(PINYIN.readings("·")).isEqualTo(List.of());
    }
}
