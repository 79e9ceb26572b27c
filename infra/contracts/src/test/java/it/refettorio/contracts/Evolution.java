package it.refettorio.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Says what in a new schema would break somebody who knows the old one. Allowed is only what adds:
 * a new component that need not be there for old readers, a new event.
 */
final class Evolution {

  private final List<String> breaks = new ArrayList<>();

  private Evolution() {}

  static List<String> breaks(JsonNode before, JsonNode after) {
    var evolution = new Evolution();
    evolution.compare("", before, after);
    return evolution.breaks;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    for (var rule : List.of("type", "format", "pattern", "const")) {
      if (!before.path(rule).equals(after.path(rule))) {
        breaks.add(path + ": " + rule + " was " + before.path(rule) + ", is " + after.path(rule));
      }
    }
    if (before.has("enum")) {
      before.get("enum").forEach(value -> {
        if (!contains(after.path("enum"), value)) {
          breaks.add(path + ": value " + value + " is gone");
        }
      });
    }
    before.path("required").forEach(name -> {
      if (!contains(after.path("required"), name)) {
        breaks.add(path + "/" + name.asString() + ": was always there, now it may be missing");
      }
    });
    before.path("properties").propertyNames().forEach(name -> {
      var then = after.path("properties").path(name);
      if (then.isMissingNode()) {
        breaks.add(path + "/" + name + ": is gone");
      } else {
        compare(path + "/" + name, before.path("properties").path(name), then);
      }
    });
    if (before.has("items")) {
      compare(path + "[]", before.get("items"), after.path("items"));
    }
  }

  private static boolean contains(JsonNode array, JsonNode value) {
    for (var element : array) {
      if (element.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
