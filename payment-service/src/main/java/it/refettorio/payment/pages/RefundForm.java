package it.refettorio.payment.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.payment.refund.Refund;
import it.refettorio.payment.refund.Refunds;
import it.refettorio.payment.topup.Family;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands in the fields of a refund, as typed, and what can be read from it. */
public record RefundForm(
    String pupil, String service, String amount, String order, String reason, String paidOn) {

  static final String PUPIL = "alunno";
  static final String SERVICE = "servizio";
  static final String AMOUNT = "importo";
  static final String ORDER = "mandato";
  static final String REASON = "causale";
  static final String PAID_ON = "pagato";

  /** The form as it is first shown: what is true of most refunds stands there. */
  static RefundForm empty(Family family) {
    return new RefundForm(
        family.pupils().size() == 1 ? family.pupils().getFirst().id().toString() : "",
        DemandService.CANTEEN.name(), "", "", "", "");
  }

  static RefundForm of(Map<String, String> fields) {
    return new RefundForm(typed(fields, PUPIL), typed(fields, SERVICE), typed(fields, AMOUNT),
        typed(fields, ORDER), typed(fields, REASON), typed(fields, PAID_ON));
  }

  private static String typed(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip().replaceAll("\\s+", " ");
  }

  /** What must be mended before it can be written down; with nothing to mend all can be read. */
  FormErrors errors(Family family, Refunds refunds, Locale locale) {
    var formats = new Formats(locale);
    var errors = FormErrors.none();
    if (pupilOf(family).isEmpty()) {
      errors = errors.add(PUPIL, "refund.error.pupil");
    }
    if (demandService().isEmpty()) {
      errors = errors.add(SERVICE, "refund.error.service");
    }
    var cents = cents();
    if (cents.isEmpty() || cents.getAsLong() == 0) {
      errors = errors.add(AMOUNT, "refund.error.amount");
    } else if (cents.getAsLong() > Refund.MOST_CENTS) {
      errors = errors.add(AMOUNT, "refund.error.tooMuch", formats.money(Refund.MOST_CENTS));
    }
    if (order.isEmpty() || order.length() > Refund.LONGEST_ORDER) {
      errors = errors.add(ORDER, "refund.error.order", Integer.toString(Refund.LONGEST_ORDER));
    }
    if (reason.isEmpty() || reason.length() > Refund.LONGEST_REASON) {
      errors = errors.add(REASON, "refund.error.reason", Integer.toString(Refund.LONGEST_REASON));
    }
    var day = day();
    if (day.isEmpty()) {
      errors = errors.add(PAID_ON, "refund.error.day");
    } else if (day.get().isAfter(refunds.lastDay()) || day.get().isBefore(refunds.firstDay())) {
      errors = errors.add(PAID_ON, "refund.error.dayRange",
          formats.shortDate(refunds.firstDay()), formats.shortDate(refunds.lastDay()));
    }
    return errors;
  }

  Optional<Family.Pupil> pupilOf(Family family) {
    return family.pupils().stream().filter(one -> one.id().toString().equals(pupil)).findFirst();
  }

  Optional<DemandService> demandService() {
    return Arrays.stream(DemandService.values())
        .filter(one -> one.name().equals(service)).findFirst();
  }

  OptionalLong cents() {
    return Formats.cents(amount);
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(paidOn));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
