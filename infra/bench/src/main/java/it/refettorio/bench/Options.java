package it.refettorio.bench;

import it.refettorio.local.report.Trouble;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param seconds length of one measurement of a page
 * @param build whether {@code ./run} may build the programs first
 */
record Options(
    String benchmark,
    OptionalInt chosenRounds,
    int events,
    int seconds,
    int portBase,
    boolean build) {

  /** Reads the words that the {@code bench} script passes on, the benchmark's name first. */
  static Options parse(List<String> words) {
    Iterator<String> rest = words.iterator();
    String benchmark = rest.next();
    var rounds = OptionalInt.empty();
    int events = 20_000;
    int seconds = 5;
    int portBase = 28_080;
    boolean build = true;
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--rounds" -> rounds = OptionalInt.of(Integer.parseInt(rest.next()));
        case "--events" -> events = Integer.parseInt(rest.next());
        case "--seconds" -> seconds = Integer.parseInt(rest.next());
        case "--port-base" -> portBase = Integer.parseInt(rest.next());
        case "--no-build" -> build = false;
        default -> throw new Trouble("What is " + word + "? infra/bench/bench --help");
      }
    }
    return new Options(benchmark, rounds, events, seconds, portBase, build);
  }

  int rounds(int usual) {
    return chosenRounds.orElse(usual);
  }
}
