package it.refettorio.local.demo;

import java.util.List;
import java.util.Locale;

/** A price per meal with the act that fixed it. */
record Tariff(String code, String name, int cents, String act) {

  static final String RESIDENT = "RESIDENTE";
  static final String NON_RESIDENT = "NON_RESIDENTE";
  static final String REDUCED = "RIDOTTA";

  static List<Tariff> all() {
    String act = "DGC 61 del 28/05/2026";
    return List.of(
        new Tariff(RESIDENT, "Residente", 580, act),
        new Tariff(NON_RESIDENT, "Non residente", 650, act),
        new Tariff(REDUCED, "Ridotta per ISEE", 295, act));
  }

  /** As an Italian office writes it: {@code 5,80}. */
  String price() {
    return String.format(Locale.ITALY, "%d,%02d", cents / 100, cents % 100);
  }
}
