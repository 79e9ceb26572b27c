package it.refettorio.bench;

import it.refettorio.local.report.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param numbers by the name of the option, without its dashes
 * @param build whether {@code ./run} may build the programs first
 */
record Options(String benchmark, Map<String, Integer> numbers, boolean build) {

  private static final int PORT_BASE = 28_080;

  Options {
    numbers = Map.copyOf(numbers);
  }

  /** Reads the words that the {@code bench} script passes on, the benchmark's name first. */
  static Options parse(List<String> words) {
    var numbers = new HashMap<String, Integer>();
    boolean build = true;
    var rest = words.listIterator(1);
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals("--no-build")) {
        build = false;
      } else if (word.startsWith("--") && rest.hasNext()) {
        numbers.put(word.substring(2), Integer.parseInt(rest.next()));
      } else {
        throw new Trouble("What is " + word + "? infra/bench/bench --help");
      }
    }
    return new Options(words.getFirst(), numbers, build);
  }

  /** The number that was asked for, or the usual one. */
  int number(String name, int usual) {
    return numbers.getOrDefault(name, usual);
  }

  int portBase() {
    return number("port-base", PORT_BASE);
  }
}
