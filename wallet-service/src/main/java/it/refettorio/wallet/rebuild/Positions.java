package it.refettorio.wallet.rebuild;

import it.refettorio.contracts.Topic;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far some topics are read: offsets by topic and partition. */
record Positions(Map<String, SortedMap<Integer, Long>> offsets) {

  SortedMap<Integer, Long> of(Topic<?> topic) {
    return offsets.getOrDefault(topic.name(), new TreeMap<>());
  }

  /** Up to where a partition is read; 0 if it was not there. */
  long of(Topic<?> topic, int partition) {
    return of(topic).getOrDefault(partition, 0L);
  }

  /** A line for each partition: topic, partition, offset. */
  String written() {
    return offsets.entrySet().stream()
        .flatMap(topic -> topic.getValue().entrySet().stream()
            .map(at -> topic.getKey() + " " + at.getKey() + " " + at.getValue()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static Positions read(String written) {
    var offsets = new TreeMap<String, SortedMap<Integer, Long>>();
    written.lines().map(line -> line.split(" ")).forEach(parts -> offsets
        .computeIfAbsent(parts[0], topic -> new TreeMap<>())
        .put(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
    return new Positions(offsets);
  }
}
