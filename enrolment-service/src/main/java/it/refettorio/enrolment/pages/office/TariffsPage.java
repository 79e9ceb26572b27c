package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.pages.office.TariffsView.Rate;
import it.refettorio.enrolment.tariff.Tariff;
import it.refettorio.enrolment.tariff.Tariffs;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The municipality's tariffs and the acts they rest on. */
@Controller
@ForSchoolOffice
@RequestMapping("/ufficio/iscrizioni/tariffe")
class TariffsPage {

  private final Tariffs tariffs;

  TariffsPage(Tariffs tariffs) {
    this.tariffs = tariffs;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String tariffs(Model model) {
    model.addAttribute("page",
        new TariffsView(tariffs.all().stream().flatMap(TariffsPage::rates).toList()));
    return "pages/office/tariffs";
  }

  private static Stream<Rate> rates(Tariff tariff) {
    return tariff.rates().stream().map(rate -> new Rate(
        tariff.code(), rate.name(), tariff.service(), rate.validFrom(), rate.unitPriceCents(),
        rate.act()));
  }
}
