package org.leling.dossier.directory.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A division with the names by which people write it. */
final class Place {

    /** Names of peoples, as they stand in the names of autonomous prefectures and counties. */
    private static final Pattern PEOPLES = Pattern.compile("(?<=..)(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|"
            + "土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|"
            + "仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|"
            + "鄂伦春族|各族)+(?=自治)");

    private static final Pattern SUFFIX = Pattern.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|区|县|旗|州)$");

    private final String code;
    private final String name;
    private final int level;
    private final String parent;
    private final boolean placeholder;
    private final List<Place> children = new ArrayList<>();
    private final List<String> full = new ArrayList<>();
    private final List<String> brief = new ArrayList<>();
    private final List<String> local = new ArrayList<>();

    Place(String code, String name, int level, String parent, String kind) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.placeholder = "placeholder".equals(kind);
        full.add(name);
        if (isSomeCounty()) {
            full.add(name.substring(0, name.indexOf("直辖") + 2) + "县级行政单位");
            full.add(name.substring(0, name.indexOf("直辖") + 2) + "行政单位");
            full.add(name.substring(0, name.indexOf("直辖") + 2) + "县");
        } else {
            addBriefNames();
        }
    }

    private void addBriefNames() {
        String stripped = PEOPLES.matcher(name).replaceFirst("");
        String bare = SUFFIX.matcher(stripped).replaceFirst("");
        if (!stripped.equals(name)) {
            full.add(stripped);
            full.add(bare + stripped.substring(stripped.length() - 1));
        }
        if (bare.length() >= 2 && !bare.equals(name)) {
            brief.add(bare);
        }
    }

    void alsoKnownAs(String other) {
        local.add(other);
    }

    void add(Place child) {
        children.add(child);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    int level() {
        return level;
    }

    String parent() {
        return parent;
    }

    List<Place> children() {
        return children;
    }

    List<String> fullNames() {
        return full;
    }

    List<String> briefNames() {
        return brief;
    }

    /** Names that are understood within the place's own city only. */
    List<String> localNames() {
        return local;
    }

    /** The rows 市辖区 and 县, which are skipped on the way down. */
    boolean isNoPlace() {
        return placeholder && !isSomeCounty();
    }

    /** Some county directly under the province (省直辖县级行政区划), such as 429000. */
    boolean isSomeCounty() {
        return placeholder && code.endsWith("9000");
    }

    /** The name with another of 区, 市, 县 at its end: a county that has become a city or a district since. */
    List<String> formerNames() {
        String stem = name.substring(0, name.length() - 1);
        if (level != 3 || stem.length() < 2 || !name.matches(".*[区市县]")) {
            return List.of();
        }
        return List.of(stem + "区", stem + "市", stem + "县");
    }
}
