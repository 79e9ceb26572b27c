package it.refettorio.payment.pages;

import it.refettorio.payment.topup.TopUpDraft;
import it.refettorio.starter.ui.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The top-up table.
 *
 * @param otherHolders further families of the caller, by id
 * @param changed whether the form was sent before with other numbers
 */
public record TopUpView(String holderId, String holderName, String taxCode,
    Map<String, String> otherHolders, List<Row> rows, long totalCents, int maxMeals, UUID formId,
    FormErrors errors, boolean changed) {

  /**
   * @param tariff name of the tariff, or null while there is none
   * @param payable whether meals can be asked for
   */
  public record Row(String field, String name, String tariff, long unitPriceCents,
      boolean payable, boolean free, String typed, long totalCents) {}

  /** Whether the sums mean anything: none of them does beside a number that must be mended. */
  public boolean hasTotals() {
    return errors.isEmpty();
  }

  /** The fields whose numbers make the total. */
  public List<String> fields() {
    return rows.stream().filter(Row::payable).map(Row::field).toList();
  }

  public boolean hasPayableRows() {
    return rows.stream().anyMatch(Row::payable);
  }

  static TopUpView of(TopUpDraft draft, Map<String, String> typed,
      Map<String, String> otherHolders, UUID formId, FormErrors errors, boolean changed) {
    var rows = draft.rows().stream().map(row -> {
      var field = TopUpForm.MEALS + row.pupil().id();
      return new Row(field, row.pupil().name(),
          row.price().map(price -> price.tariffName()).orElse(null),
          row.price().map(price -> price.unitPriceCents()).orElse(0L),
          row.isPayable(), row.price().isPresent() && row.price().get().isFree(),
          Optional.ofNullable(typed.get(field)).orElse(""), row.totalCents());
    }).toList();
    return new TopUpView(draft.family().holderId().toString(), draft.family().holderName(),
        draft.family().taxCode(), otherHolders, rows, draft.totalCents(),
        draft.rules().maxMeals(), formId, errors, changed);
  }
}
