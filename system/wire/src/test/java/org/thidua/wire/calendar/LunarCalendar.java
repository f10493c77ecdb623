package org.thidua.wire.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Days of the Vietnamese lunar calendar from the motion of moon and sun, at 7 hours east: a month begins on the day of
 * the new moon, the eleventh holds the winter solstice, and of thirteen months between two eleventh ones the first
 * without a principal term is a leap month. Series after Meeus, Astronomical Algorithms, chapters 25 and 49.
 */
final class LunarCalendar {

    private static final double ZONE = 7.0 / 24;
    /** Difference of dynamical and civil time in these years, in days. */
    private static final double DELTA_T = 70.0 / 86_400;

    private LunarCalendar() {}

    /** A day of an ordinary lunar month 1 to 10 of a year. */
    static LocalDate day(int year, int month, int day) {
        long eleventh = eleventhMonth(year - 1);
        long nextEleventh = eleventhMonth(year);
        long leap = nextEleventh - eleventh == 13 ? leapMonthAfter(eleventh) : Long.MAX_VALUE;
        long k = eleventh + month + 1;
        if (k >= leap) {
            k++;
        }
        return date(newMoonDay(k) + day - 1);
    }

    private static long leapMonthAfter(long eleventh) {
        long k = eleventh + 1;
        while (principalTerm(newMoonDay(k)) != principalTerm(newMoonDay(k + 1))) {
            k++;
        }
        return k;
    }

    /** Number of the new moon that begins the month of the winter solstice. */
    private static long eleventhMonth(int year) {
        long lastOfYear = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long k = Math.round((lastOfYear - 2451550.1) / 29.530588861);
        while (newMoonDay(k) > lastOfYear) {
            k--;
        }
        // The solstice lies at 270 degrees: before the month begins, the sun must not have reached it.
        return principalTerm(newMoonDay(k)) >= 9 ? k - 1 : k;
    }

    /** Twelfths of the ecliptic that the sun has passed when a day begins. */
    private static int principalTerm(long day) {
        return (int) Math.floor(sunLongitude(day - 0.5 - ZONE) / 30);
    }

    private static LocalDate date(long julianDay) {
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
    }

    private static long newMoonDay(long k) {
        return (long) Math.floor(newMoon(k) - DELTA_T + ZONE + 0.5);
    }

    private static double newMoon(long k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t;
        double sun = 2.5534 + 29.10535670 * k;
        double moon = 201.5643 + 385.81693528 * k;
        double f = 160.7108 + 390.67050284 * k;
        double node = 124.7746 - 1.56375588 * k;
        return 2451550.09766
                + 29.530588861 * k
                + 0.00015437 * t * t
                - 0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * f)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * f)
                - 0.00057 * sin(moon + 2 * f)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * f)
                + 0.00038 * e * sin(sun - 2 * f)
                - 0.00024 * e * sin(2 * moon - sun)
                - 0.00017 * sin(node);
    }

    private static double sunLongitude(double julianDate) {
        double t = (julianDate + DELTA_T - 2451545.0) / 36525;
        double mean = 280.46646 + 36000.76983 * t;
        double anomaly = 357.52911 + 35999.05029 * t;
        double centre =
                (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
        double apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        return ((apparent % 360) + 360) % 360;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
