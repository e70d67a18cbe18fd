package org.leling.launcher.demo;

import java.util.List;

/**
 * A district of the demo city with what stands in it.
 *
 * @param division its code
 * @param name its name
 * @param units managing units
 * @param communities where people live
 * @param institutions where some of them are cared for
 * @param streets for addresses
 * @param monthsAgo when the district began to keep dossiers: districts joined one after another
 */
record Place(
        String division,
        String name,
        List<String> units,
        List<String> communities,
        List<String> institutions,
        List<String> streets,
        int monthsAgo) {

    /** The city's districts, the best known first. */
    static final List<Place> CITY = List.of(
            new Place(
                    "320508",
                    "姑苏区",
                    List.of("市轻工业联社", "市文化馆"),
                    List.of("桂花新村社区", "彩香一村社区"),
                    List.of("平江颐养院"),
                    List.of("十全街", "临顿路", "养育巷"),
                    12),
            new Place(
                    "320505",
                    "虎丘区",
                    List.of("市机械工业公司"),
                    List.of("狮山社区", "枫津社区"),
                    List.of("狮山护理院"),
                    List.of("塔园路", "滨河路"),
                    5),
            new Place(
                    "320506",
                    "吴中区",
                    List.of("市林业局"),
                    List.of("长桥社区", "木渎香溪社区"),
                    List.of("太湖颐养院"),
                    List.of("东吴北路", "宝带东路"),
                    5),
            new Place("320507", "相城区", List.of("市交通运输局"), List.of("元和社区"), List.of("相城护理院"), List.of("阳澄湖中路"), 3),
            new Place("320509", "吴江区", List.of("市丝绸公司"), List.of("鲈乡社区"), List.of("垂虹颐养院"), List.of("笠泽路"), 3),
            new Place("320581", "常熟市", List.of("市商业局"), List.of("虞山社区"), List.of("虞山护理院"), List.of("海虞北路"), 3),
            new Place("320583", "昆山市", List.of("市档案馆"), List.of("玉山社区"), List.of("玉峰颐养院"), List.of("前进中路"), 2),
            new Place("320585", "太仓市", List.of("市港务局"), List.of("娄东社区"), List.of("娄江护理院"), List.of("人民南路"), 2));

    /** Where those live who settled elsewhere (易地安置). */
    static final List<String> ELSEWHERE = List.of("310104", "320106", "330106", "110108", "370102");
}
