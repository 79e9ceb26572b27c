package it.refettorio.local.demo;

import java.time.LocalDate;

/**
 * A child at school who eats there.
 *
 * @param tariff code of the tariff
 * @param days chosen weekdays; empty for all those of the class
 * @param from first day of the subscription
 */
record Pupil(
    Person person, School school, String className, String tariff, String days, LocalDate from) {}
