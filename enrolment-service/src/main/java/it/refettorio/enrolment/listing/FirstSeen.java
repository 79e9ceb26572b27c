package it.refettorio.enrolment.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers on which line a key stood first, so that a second one can be told where. */
public final class FirstSeen<K> {

  private final Map<K, Integer> lines = new HashMap<>();

  /** The earlier line with this key; empty if this is the first. */
  public Optional<Integer> before(K key, int line) {
    return Optional.ofNullable(lines.putIfAbsent(key, line));
  }
}
