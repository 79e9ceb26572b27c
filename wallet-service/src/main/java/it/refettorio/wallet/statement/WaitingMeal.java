package it.refettorio.wallet.statement;

import java.time.Instant;
import java.time.LocalDate;

/** A meal that waits for its price. */
public record WaitingMeal(String pupil, String service, LocalDate date, Instant since) {}
