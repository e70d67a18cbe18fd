package org.leling.console.view;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers as they are read and dialled; kept are digits alone. */
public final class Phones {

    private static final String SEPARATOR = "、";

    /** Beijing and the cities of 02x have an area code of three digits, all others one of four. */
    private static final Pattern LANDLINE = Pattern.compile("(010|02[0-9]|0[3-9][0-9]{2})([0-9]{7,8})");

    private Phones() {}

    /** Parts the area code of each landline from its number: 0512-65432100. */
    public static String dashed(String phones) {
        return each(phones, Phones::withDash);
    }

    /** Parts landlines, and groups mobile numbers, so that both can be dialled from a printed page. */
    public static String grouped(String phones) {
        return each(
                phones,
                phone -> phone.matches("1[0-9]{10}")
                        ? phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7)
                        : withDash(phone));
    }

    private static String each(String phones, UnaryOperator<String> write) {
        return Stream.of(phones.split(SEPARATOR)).map(write).collect(Collectors.joining(SEPARATOR));
    }

    private static String withDash(String phone) {
        Matcher landline = LANDLINE.matcher(phone);
        return landline.matches() ? landline.group(1) + "-" + landline.group(2) : phone;
    }
}
