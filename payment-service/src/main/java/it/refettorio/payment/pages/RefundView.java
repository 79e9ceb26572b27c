package it.refettorio.payment.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.payment.topup.Family;
import it.refettorio.starter.ui.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A refund to be written down.
 *
 * @param firstDay the first and, with {@code lastDay}, last day on which it may have been paid
 */
public record RefundView(Family family, RefundForm form, LocalDate firstDay, LocalDate lastDay,
    UUID formId, FormErrors errors) {

  public List<String> services() {
    return Arrays.stream(DemandService.values()).map(DemandService::name).toList();
  }
}
