import java.time.LocalDate;

/** ID numbers of people who were never born. */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdNumbers() {}

    /** The number of a person by their place among all: the days of fifteen years, up to a thousand people on each. */
    static String of(String division, int n) {
        LocalDate born = LocalDate.of(1915, 1, 1).plusDays(n % 5_000);
        String digits = division + born.toString().replace("-", "") + String.format("%03d", n / 5_000 % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
