package it.refettorio.enrolment.roster;

import java.util.function.Function;

/** What a cell of a file turned out to hold. */
sealed interface Cell<T> {

  record Good<T>(T value) implements Cell<T> {}

  /** @param why in Italian, beginning in lower case, with what to do */
  record Bad<T>(String why) implements Cell<T> {}

  static <T> Cell<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Cell<T> bad(String why, Object... details) {
    return new Bad<>(why.formatted(details));
  }

  default <U> Cell<U> map(Function<T, U> change) {
    return switch (this) {
      case Good<T>(var value) -> good(change.apply(value));
      case Bad<T>(var why) -> new Bad<>(why);
    };
  }
}
