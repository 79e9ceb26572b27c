package it.refettorio.payment.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.starter.ui.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What came of the top-up form.
 *
 * @param typed what stands in each pupil's field, by field name, to be shown again
 * @param meals the numbers among it
 * @param unreadable whose field holds no number
 */
record TopUpForm(HolderId holder, UUID formId, boolean onlyCompute, Map<String, String> typed,
    Map<PupilId, Integer> meals, Set<PupilId> unreadable) {

  static final String MEALS = "pasti-";
  static final String HOLDER = "intestatario";
  static final String AMOUNT = "importo";
  static final String ACTION = "azione";
  static final String COMPUTE = "ricalcola";

  /** @throws IllegalArgumentException if ids are not ids: no form of ours was sent */
  static TopUpForm of(Map<String, String> fields) {
    var typed = new TreeMap<String, String>();
    var meals = new HashMap<PupilId, Integer>();
    var unreadable = new HashSet<PupilId>();
    for (var field : new TreeMap<>(fields).entrySet()) {
      if (!field.getKey().startsWith(MEALS)) {
        continue;
      }
      var pupil = new PupilId(UUID.fromString(field.getKey().substring(MEALS.length())));
      var text = field.getValue().strip();
      typed.put(field.getKey(), text);
      if (text.matches("-?\\d{1,6}")) {
        meals.put(pupil, Integer.parseInt(text));
      } else if (!text.isEmpty()) {
        unreadable.add(pupil);
      }
    }
    return new TopUpForm(
        new HolderId(UUID.fromString(fields.getOrDefault(HOLDER, ""))),
        UUID.fromString(fields.getOrDefault(Form.FORM_ID, "")),
        COMPUTE.equals(fields.get(ACTION)), typed, meals, unreadable);
  }

  /** The fields of a form that opens with these numbers; none shows an empty field. */
  static Map<String, String> typed(Map<PupilId, Integer> meals) {
    var typed = new TreeMap<String, String>();
    meals.forEach((pupil, number) -> {
      if (number > 0) {
        typed.put(MEALS + pupil, number.toString());
      }
    });
    return typed;
  }

  /** What makes two sendings of a form the same. */
  Object content() {
    return holder + " " + typed;
  }
}
