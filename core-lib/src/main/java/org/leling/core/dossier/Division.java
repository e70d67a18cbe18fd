package org.leling.core.dossier;

import java.util.Objects;

/**
 * An administrative division (行政区划) by its GB/T 2260 code.
 *
 * @param code six digits: province, city, county; {@code 0000} at the end is a whole province, {@code 00} a whole city
 */
public record Division(String code) {

    /**
     * Checks the form; whether the code is in use is not asked, since the old bear codes that are no longer.
     *
     * @throws IllegalArgumentException if it is not six digits
     */
    public Division {
        if (!isValid(Objects.requireNonNull(code, "division"))) {
            throw new IllegalArgumentException("division: «" + code + "» is no GB/T 2260 code of six digits");
        }
    }

    /** Says whether a text has the form of a division's code. */
    public static boolean isValid(String text) {
        return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Says whether this is a province, an autonomous region or a municipality as a whole, such as 320000. */
    public boolean isProvince() {
        return code.endsWith("0000");
    }

    /** Says whether this lies in a municipality (直辖市: 北京, 天津, 上海, 重庆), which is one city as a whole. */
    public boolean isOfMunicipality() {
        return code.startsWith("11") || code.startsWith("12") || code.startsWith("31") || code.startsWith("50");
    }

    /** Says whether this is a county directly under a province (省直辖县, third and fourth digit 90), or some such county (429000). */
    public boolean isDirectlyUnderProvince() {
        return code.startsWith("90", 2);
    }

    /** Says whether this says only "some county directly under the province", such as 429000. */
    public boolean isSomeCountyUnderProvince() {
        return code.endsWith("9000");
    }

    /** Gives the two digits of the province. */
    public String province() {
        return code.substring(0, 2);
    }

    /** Says whether both lie in one province. */
    public boolean isOfProvinceOf(Division other) {
        return code.regionMatches(0, other.code, 0, 2);
    }

    /** Says whether {@code other} is this division or lies within it. */
    public boolean contains(Division other) {
        if (isProvince()) {
            return isOfProvinceOf(other);
        }
        return code.endsWith("00") ? other.code.startsWith(code.substring(0, 4)) : equals(other);
    }

    @Override
    public String toString() {
        return code;
    }
}
