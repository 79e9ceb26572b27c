package it.refettorio.wallet.accounting;

import it.refettorio.wallet.ledger.MovementKind;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of movements that the office looks at together. */
public enum MovementGroup {
  MEALS(EnumSet.of(
      MovementKind.MEAL, MovementKind.LATE_CANCELLED_MEAL, MovementKind.MEAL_REVERSAL,
      MovementKind.TARIFF_DIFFERENCE, MovementKind.DIFFERENCE_REVERSAL, MovementKind.MEAL_VOID)),
  /** Whatever mends an earlier movement. */
  CORRECTIONS(EnumSet.of(
      MovementKind.MEAL_REVERSAL, MovementKind.TARIFF_DIFFERENCE,
      MovementKind.DIFFERENCE_REVERSAL, MovementKind.MEAL_VOID, MovementKind.ADJUSTMENT,
      MovementKind.RELIEF)),
  FEES(EnumSet.of(MovementKind.ENROLMENT_FEE)),
  PAYMENTS(EnumSet.of(
      MovementKind.TOP_UP, MovementKind.NOTICE_PAYMENT, MovementKind.REFUND)),
  /** What the office wrote. */
  ENTRIES(EnumSet.of(
      MovementKind.ADJUSTMENT, MovementKind.RELIEF, MovementKind.CARRIED_DEBT,
      MovementKind.CARRIED_CREDIT));

  private final Set<MovementKind> kinds;

  MovementGroup(Set<MovementKind> kinds) {
    this.kinds = kinds;
  }

  String[] kindNames() {
    return kinds.stream().map(Enum::name).toArray(String[]::new);
  }
}
