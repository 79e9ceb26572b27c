package it.refettorio.payment.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.payment.topup.TopUpDraft;
import it.refettorio.payment.topup.TopUpDraft.Objection;
import it.refettorio.payment.topup.TopUps;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.form.FormReusedException;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ricarica: how many meals to pay, for whom. */
@Controller
class TopUpPage {

  private static final String PAGE = "pages/topup";

  private final TopUps topUps;
  private final FormIds formIds;

  TopUpPage(TopUps topUps, FormIds formIds) {
    this.topUps = topUps;
    this.formIds = formIds;
  }

  /** @param amount what the meals should come to, such as {@code 87,00}; another word: nothing */
  @GetMapping("/pagamenti/ricarica")
  String show(Caller caller, @RequestParam(TopUpForm.HOLDER) Optional<UUID> asked,
      @RequestParam(TopUpForm.AMOUNT) Optional<String> amount, Model model) {
    var holders = topUps.holdersAmong(caller.actsFor());
    var holder = asked.map(HolderId::new)
        .or(() -> holders.stream().filter(one -> one.value().equals(caller.id())).findFirst())
        .or(() -> holders.stream().findFirst());
    if (holder.isEmpty()) {
      return "pages/no-wallet";
    }
    var empty = draft(caller, holder.get(), Map.of());
    var wanted = amount.map(Formats::cents).orElse(OptionalLong.empty()).orElse(0);
    var meals = wanted == 0 ? Map.<PupilId, Integer>of() : empty.mealsFor(wanted);
    var draft = meals.isEmpty() ? empty : draft(caller, holder.get(), meals);
    model.addAttribute("page", TopUpView.of(draft, TopUpForm.typed(meals), otherHolders(caller, draft),
        UUID.randomUUID(), FormErrors.none(), false));
    return PAGE;
  }

  @PostMapping("/pagamenti/ricarica")
  String send(Caller caller, @RequestParam Map<String, String> fields, Locale locale,
      HttpServletResponse response, Model model) {
    var form = read(fields);
    var draft = draft(caller, form.holder(), form.meals());
    refuseStrangers(draft, form);
    var errors = objections(form, draft, locale);
    if (form.onlyCompute() || !errors.isEmpty()) {
      if (!errors.isEmpty()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      model.addAttribute("page", TopUpView.of(draft, form.typed(), otherHolders(caller, draft),
          form.formId(), errors, false));
      return PAGE;
    }
    try {
      return "redirect:" + formIds.once(form.formId(), caller, form.content(), () ->
          "/pagamenti/ricarica/"
              + topUps.request(draft, form.formId().toString()).id());
    } catch (FormReusedException goneBackAndChanged) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("page", TopUpView.of(draft, form.typed(), otherHolders(caller, draft),
          UUID.randomUUID(), errors, true));
      return PAGE;
    }
  }

  private static TopUpForm read(Map<String, String> fields) {
    try {
      return TopUpForm.of(fields);
    } catch (IllegalArgumentException noFormOfOurs) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private TopUpDraft draft(
      Caller caller, HolderId holder, Map<PupilId, Integer> meals) {
    if (!caller.mayActFor(holder.value())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return topUps.draft(holder, meals)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void refuseStrangers(TopUpDraft draft, TopUpForm form) {
    var ours = draft.rows().stream().map(row -> TopUpForm.MEALS + row.pupil().id()).toList();
    if (!ours.containsAll(form.typed().keySet())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** Nothing asked for yet is no mistake while only computing. */
  private static FormErrors objections(TopUpForm form, TopUpDraft draft, Locale locale) {
    var errors = FormErrors.none();
    for (var row : draft.rows()) {
      if (form.unreadable().contains(row.pupil().id())) {
        errors = errors.add(
            TopUpForm.MEALS + row.pupil().id(), "topup.meals.notANumber", row.pupil().name());
      }
    }
    for (var objection : draft.objections()) {
      errors = switch (objection) {
        case Objection.MealsOutOfRange(var pupil, var most) ->
            errors.add(TopUpForm.MEALS + pupil.id(), "topup.meals.range",
                String.valueOf(most), pupil.name());
        case Objection.NothingToPay _ -> form.onlyCompute() || !errors.isEmpty() ? errors
            : errors.add(firstField(draft), "topup.meals.none");
        case Objection.TooMuch(var cents) ->
            errors.refuse("topup.total.tooMuch", new Formats(locale).money(cents));
      };
    }
    return errors;
  }

  private static String firstField(TopUpDraft draft) {
    return draft.rows().stream().filter(TopUpDraft.Row::isPayable).findFirst()
        .map(row -> TopUpForm.MEALS + row.pupil().id()).orElse(null);
  }

  private Map<String, String> otherHolders(Caller caller, TopUpDraft draft) {
    var others = new LinkedHashMap<String, String>();
    topUps.holdersAmong(caller.actsFor()).stream()
        .filter(holder -> !holder.equals(draft.family().holderId()))
        .forEach(holder -> topUps.draft(holder, Map.of())
            .ifPresent(other -> others.put(holder.toString(), other.family().holderName())));
    return others;
  }
}
