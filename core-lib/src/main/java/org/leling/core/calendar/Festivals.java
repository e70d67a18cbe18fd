package org.leling.core.calendar;

/**
 * The days of one year that follow the moon or the sun, as epoch days.
 *
 * @param springFestival the first day of the first lunar month (正月初一)
 * @param qingming Tomb-sweeping Day (清明)
 * @param dragonBoat Dragon Boat Festival (端午)
 * @param midAutumn Mid-autumn Festival (中秋)
 * @param doubleNinth Double Ninth (重阳), the day of the old
 * @param firstFu the first day of 初伏, on which the hot season begins
 * @param lastFu the first day of 末伏, which lasts ten days
 */
public record Festivals(
        int springFestival, int qingming, int dragonBoat, int midAutumn, int doubleNinth, int firstFu, int lastFu) {

    private static final int DAYS_OF_LAST_FU = 10;

    /** Gives the last day of the hot season (三伏): the tenth day of 末伏. */
    public int hotSeasonEnd() {
        return lastFu + DAYS_OF_LAST_FU - 1;
    }
}
