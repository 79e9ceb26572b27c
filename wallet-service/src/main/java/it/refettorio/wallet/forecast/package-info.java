/**
 * How far the balance reaches: the planned meals of a family's pupils at the prices that hold on
 * their days, against what is left. Table {@code meal_plan}, a projection of the plan topic.
 * Invariants: the highest sequence of a pupil's plan holds; a meal counts either in the balance or
 * among the planned ones.
 */
package it.refettorio.wallet.forecast;
