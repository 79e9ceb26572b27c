package it.refettorio.gateway.login;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A provider's claims, which may come under several names, as text or as a list of one. */
record Claims(Map<String, Object> values) {

  /** The first of the names that holds a text. */
  Optional<String> text(List<String> names) {
    return names.stream().map(values::get).flatMap(Claims::single).findFirst();
  }

  /** All texts of the first of the names that holds any; dots lead into objects. */
  List<String> texts(List<String> names) {
    return names.stream()
        .map(this::at)
        .map(value -> value instanceof Collection<?> many
            ? many.stream().flatMap(Claims::single).toList()
            : single(value).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Object at(String name) {
    if (values.containsKey(name)) {
      return values.get(name);
    }
    Object value = values;
    for (String step : name.split("\\.")) {
      value = value instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return value == null ? List.of() : value;
  }

  private static Stream<String> single(Object value) {
    return switch (value) {
      case String text when !text.isBlank() -> Stream.of(text.strip());
      case Collection<?> list when list.size() == 1 -> single(list.iterator().next());
      case null, default -> Stream.empty();
    };
  }
}
