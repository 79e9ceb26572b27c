/**
 * School sites (plessi), their classes and the weekdays on which each class eats. Invariants: a
 * site has one code, a class one name within its site; a class that was listed once is never
 * removed, because subscriptions rest on it. Tables {@code school_site}, {@code class_group}.
 */
package it.refettorio.enrolment.school;
