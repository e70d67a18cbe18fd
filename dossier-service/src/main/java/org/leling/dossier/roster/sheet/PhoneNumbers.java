package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Telephone numbers as people type them, several in a cell, with blanks, hyphens and country codes. */
public final class PhoneNumbers {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /** Beijing and the cities of 02x have an area code of three digits, all others one of four. */
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2[0-9]|[3-9][0-9]{2})[0-9]{7,8}");

    private static final Pattern BETWEEN = Pattern.compile("[、,;/|\\n]+|(?<=[0-9])\\s+(?=1[3-9][0-9]{9}|0[0-9]{2,3}-)");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1[3-9][0-9]{9}$|0[0-9]{9,11}$)");

    private PhoneNumbers() {}

    /** Says whether a text is a mobile number and nothing else. */
    public static boolean isMobile(String number) {
        return MOBILE.matcher(number).matches();
    }

    /** Says whether a text is an area code and a landline's number, and nothing else. */
    public static boolean isLandline(String number) {
        return LANDLINE.matcher(number).matches();
    }

    /** Reads the numbers of a cell; a part that is no number is kept as text, as {@link Phone.Kind#INVALID}. */
    public static List<Phone> read(String typed) {
        List<Phone> phones = new ArrayList<>();
        String plain = Text.plain(typed.replace('，', ',').replace('；', ';').replace('\n', ';'));
        if (Text.isNothing(plain)) {
            return phones;
        }
        Phone whole = one(plain);
        if (whole.isCallable()) {
            return List.of(whole);
        }
        for (String part : BETWEEN.split(plain)) {
            if (!Text.isNothing(part)) {
                phones.add(one(part));
            }
        }
        return phones;
    }

    /** Finds the numbers of a text as they are kept, every one of which can be called; empty where one can't, or none is. */
    public static Optional<String> findCallable(String typed) {
        List<Phone> phones = read(typed);
        return phones.isEmpty() || !phones.stream().allMatch(Phone::isCallable)
                ? Optional.empty()
                : Optional.of(phones.stream().map(Phone::number).collect(Collectors.joining("、")));
    }

    private static Phone one(String text) {
        String digits = text.replaceAll("[\\s()\\-—–－.·]", "");
        String number = COUNTRY.matcher(digits).replaceFirst("");
        if (isMobile(number)) {
            return new Phone(number, Phone.Kind.MOBILE);
        }
        if (isLandline(number)) {
            return new Phone(number, Phone.Kind.LANDLINE);
        }
        return new Phone(text.strip(), Phone.Kind.INVALID);
    }
}
