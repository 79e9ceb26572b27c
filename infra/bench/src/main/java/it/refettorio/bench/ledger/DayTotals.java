package it.refettorio.bench.ledger;

import it.refettorio.contracts.ControlEvent.ControlTotals;
import it.refettorio.contracts.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The control totals that the meals' producer would tell. A day that nobody tells is an alarm, and
 * the wallet would count it again and again while something is measured.
 */
final class DayTotals {

  private final Meals meals;
  private final MessageDigest md5;
  private final SortedMap<LocalDate, Day> days = new TreeMap<>();

  DayTotals(Meals meals) {
    this.meals = meals;
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }

  private static final class Day {
    private long count;
    private long hash;
    private boolean touched = true;
  }

  /** Counts the meals from one number up to and without another. */
  void add(long from, long to) {
    for (long number = from; number < to; number++) {
      var meal = meals.meal(number);
      var day = days.computeIfAbsent(meal.date(), of -> new Day());
      day.count++;
      day.hash ^= firstEightBytes(meal.cause() + ":" + meal.revision());
      day.touched = true;
    }
  }

  private long firstEightBytes(String line) {
    return ByteBuffer.wrap(md5.digest(line.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** Begins again: what was told so far is no longer so. */
  void clear() {
    days.replaceAll((date, day) -> new Day());
  }

  /** The totals of the days that changed since this was asked last. */
  List<ControlTotals> news() {
    var news = new ArrayList<ControlTotals>();
    days.forEach((date, day) -> {
      if (day.touched) {
        news.add(new ControlTotals(
            Topics.MEAL.name(), date, day.count, 0, HexFormat.of().toHexDigits(day.hash)));
        day.touched = false;
      }
    });
    return news;
  }
}
