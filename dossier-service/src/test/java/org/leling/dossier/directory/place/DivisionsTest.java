package org.leling.dossier.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.dossier.Division;

class DivisionsTest {

    private static final Divisions DIVISIONS = Divisions.load();
    private static final Division SUZHOU = new Division("320500");

    @ParameterizedTest
    @CsvSource({
        "江苏省苏州市姑苏区, 320508",
        "江苏苏州姑苏区, 320508",
        "江苏省 苏州市 姑苏区, 320508",
        "江苏省·苏州市·姑苏区, 320508",
        "苏州姑苏, 320508",
        "姑苏区, 320508",
        "江苏省昆山市, 320583",
        "昆山市, 320583",
        "苏州工业园区, 320576",
        "苏州市园区, 320576",
        "苏州市高新区, 320505",
        "苏州市平江区, 320508",
        "苏州市吴江市, 320509",
        "上海, 310000",
        "上海市, 310000",
        "上海市徐汇区, 310104",
        "上海市市辖区徐汇区, 310104",
        "上海浦东新区, 310115",
        "上海市闸北区, 310106",
        "北京市海淀区, 110108",
        "重庆市云阳县, 500235",
        "南京市, 320100",
        "南京, 320100",
        "浙江省杭州市西湖区, 330106",
        "浙江杭州西湖区, 330106",
        "陕西省西安市碑林区, 610103",
        "吉林, 220000",
        "吉林市, 220200",
        "吉林省吉林市, 220200",
        "海南, 460000",
        "湖北省仙桃市, 429004",
        "湖北省省直辖县级行政区划仙桃市, 429004",
        "湖北省省直辖县, 429000",
        "仙桃市, 429004",
        "河南省济源市, 419001",
        "新疆石河子市, 659001",
        "新疆维吾尔自治区乌鲁木齐市, 650100",
        "内蒙古呼和浩特, 150100",
        "广西南宁, 450100",
        "恩施州, 422800",
        "湖北恩施土家族苗族自治州恩施市, 422801",
        "广东省东莞市, 441900",
        "甘肃嘉峪关市, 620200",
        "香港, 810000",
        "香港特别行政区沙田区, 810016",
        "台湾省, 710000",
        "浙江省杭州市西湖区北山街道, 330106",
        "浙江省杭州市无此区, 330100",
        "中国江苏省, 320000"
    })
    void aPlaceIsFoundAsPeopleWriteIt(String written, String code) {
        assertThat(DIVISIONS.findByName(written, SUZHOU)).contains(new Division(code));
    }

    @ParameterizedTest
    @CsvSource({"''", "国外", "美国", "北京路12号", "鼓楼区", "朝阳区", "市辖区", "某市", "东区", "高新区二号", "人民路"})
    void whatIsNoPlaceOrSeveralIsNotFound(String written) {
        assertThat(DIVISIONS.findByName(written, new Division("330100"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "鼓楼区, 320100, 320106",
        "鼓楼区, 320300, 320302",
        "鼓楼区, 350100, 350102",
        "西湖区, 330100, 330106",
        "朝阳区, 110100, 110105",
        "海南, 632500, 632500"
    })
    void ofPlacesThatShareANameTheNearerIsMeant(String written, String near, String code) {
        assertThat(DIVISIONS.findByName(written, new Division(near))).contains(new Division(code));
    }

    @ParameterizedTest
    @CsvSource({
        "320500, 姑苏区, 320508",
        "320500, 姑苏, 320508",
        "320500, 苏州市姑苏区, 320508",
        "320500, 江苏省苏州市姑苏区, 320508",
        "320500, 昆山, 320583",
        "320500, 吴江市, 320509",
        "320500, 园区, 320576",
        "320500, 工业园区, 320576",
        "320500, 苏州工业园区, 320576",
        "320500, 高新区, 320505",
        "320500, 苏州市, 320500",
        "320500, 市直, 320500",
        "320500, 市本级, 320500",
        "320508, 姑苏区, 320508",
        "310000, 徐汇区, 310104",
        "110000, 海淀, 110108",
        "320000, 南京市, 320100",
        "320000, 姑苏区, 320508",
        "429004, 仙桃市, 429004"
    })
    void aCountyIsFoundWithinTheBureausOwnCity(String bureau, String written, String code) {
        assertThat(DIVISIONS.findWithin(new Division(bureau), written)).contains(new Division(code));
    }

    @ParameterizedTest
    @CsvSource({"320500, 西湖区", "320500, 上海市徐汇区", "320500, 海淀区", "320500, ''", "320508, 昆山市", "320000, 鼓楼区"})
    void aCountyOfAnotherCityIsNotFoundWithin(String bureau, String written) {
        assertThat(DIVISIONS.findWithin(new Division(bureau), written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320508, 江苏省苏州市姑苏区", "310104, 上海市徐汇区", "429004, 湖北省仙桃市", "320000, 江苏省", "441900, 广东省东莞市"})
    void aDivisionHasItsFullName(String code, String name) {
        assertThat(DIVISIONS.findName(new Division(code))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"上海市徐汇区田林路1号, true", "浙江省杭州市, true", "杭州市西湖区1号, true", "徐汇区田林路, false", "浙江杭州西湖区, false"})
    void anAddressIsSpelledOutIfItBeginsWithAFullNameOfProvinceOrCity(String address, boolean spelledOut) {
        assertThat(DIVISIONS.locate(address, SUZHOU))
                .hasValueSatisfying(located -> assertThat(located.spelledOut()).isEqualTo(spelledOut));
    }

    @ParameterizedTest
    @CsvSource({
        "320508, true",
        "320504, true",
        "341421, true",
        "510212, true",
        "422301, true",
        "110224, true",
        "999999, false",
        "329900, false",
        "990000, false",
        "321900, false"
    })
    void a_code_is_known_if_it_is_one_or_may_have_been_one(String code, boolean known) {
        assertThat(DIVISIONS.isKnown(new Division(code))).isEqualTo(known);
    }
}
