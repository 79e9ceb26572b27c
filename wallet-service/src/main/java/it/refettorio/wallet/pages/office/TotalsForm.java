package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.Grouping;
import it.refettorio.wallet.accounting.Periods;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/** Which totals the office asks for, as it typed it; each field empty at worst, never null. */
public record TotalsForm(String dal, String al, String per) {

  public TotalsForm {
    dal = Typed.text(dal);
    al = Typed.text(al);
    per = Typed.text(per);
  }

  /** Without days: this month until today. */
  TotalsForm orThisMonth(LocalDate today) {
    return dal.isEmpty() && al.isEmpty()
        ? new TotalsForm(today.withDayOfMonth(1).toString(), today.toString(), per)
        : this;
  }

  FormErrors errors() {
    var errors = FormErrors.none();
    var from = Typed.day(dal);
    var to = Typed.day(al);
    errors = from.isEmpty() ? errors.add("dal", "office.day.unreadable") : errors;
    errors = to.isEmpty() ? errors.add("al", "office.day.unreadable") : errors;
    if (!errors.isEmpty()) {
      return errors;
    }
    if (to.get().isBefore(from.get())) {
      return errors.add("al", "office.day.backwards");
    }
    return ChronoUnit.DAYS.between(from.get(), to.get()) >= Periods.MOST_DAYS
        ? errors.add("al", "totals.span.long", Periods.MOST_DAYS)
        : errors;
  }

  LocalDate from() {
    return Typed.day(dal).orElseThrow();
  }

  LocalDate to() {
    return Typed.day(al).orElseThrow();
  }

  public Grouping grouping() {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.name().equals(per)).findFirst()
        .orElse(Grouping.DAY_AND_KIND);
  }

  /** The address of the same totals as a file. */
  public String file() {
    return UriComponentsBuilder.fromPath(Section.TOTALS.path() + "/totali.csv")
        .queryParam("dal", "{dal}").queryParam("al", "{al}")
        .encode().buildAndExpand(dal, al).toUriString();
  }
}
