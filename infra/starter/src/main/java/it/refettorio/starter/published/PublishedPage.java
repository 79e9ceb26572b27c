package it.refettorio.starter.published;

import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.outbox.Republication;
import it.refettorio.starter.ui.Form;
import it.refettorio.starter.ui.FormErrors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What this service has told, topic by topic, and the form that tells a topic again. */
@Controller
@RequestMapping("${refettorio.office-path}/eventi-pubblicati")
@PreAuthorize("hasRole('AMMINISTRATORE')")
class PublishedPage {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedPage.class);

  private final Republication republication;
  private final FormIds forms;
  private final Clock clock;
  private final String path;
  private final String parkedPath;

  PublishedPage(Republication republication, FormIds forms, Clock clock, String officePath) {
    this.republication = republication;
    this.forms = forms;
    this.clock = clock;
    this.path = officePath + "/eventi-pubblicati";
    this.parkedPath = officePath + "/eventi-fermi";
  }

  @GetMapping
  String list(@RequestParam(name = "rimandati", required = false) @Nullable Long sentAgain,
      Model model) {
    model.addAttribute(
        "page", view(sentAgain, UUID.randomUUID(), null, null, FormErrors.none()));
    return "ui/published";
  }

  @PostMapping
  ModelAndView sendAgain(
      @RequestParam(name = Form.FORM_ID) UUID formId,
      @RequestParam(name = "argomento", defaultValue = "") String topic,
      @RequestParam(name = "dal", defaultValue = "") String from,
      Caller caller) {
    var errors = FormErrors.none();
    if (!republication.knows(topic)) {
      errors = errors.add("argomento", "ui.published.error.topic");
    }
    var since = since(from);
    if (since == null) {
      errors = errors.add("dal", "ui.published.error.from");
    }
    if (!errors.isEmpty()) {
      var refused = new ModelAndView("ui/published", HttpStatus.UNPROCESSABLE_CONTENT);
      refused.addObject("page", view(null, formId, topic, from, errors));
      return refused;
    }
    return new ModelAndView("redirect:" + forms.once(formId, caller, topic + " " + from, () -> {
      long events = republication.again(topic, since);
      LOG.info("Topic {} sent again by hand from {}: {} events", topic, since, events);
      return path + "?rimandati=" + events;
    }));
  }

  /** The first moment of the day; of all days if none was given; null if it is no day. */
  private @Nullable Instant since(String day) {
    try {
      return day.isBlank()
          ? Instant.EPOCH
          : LocalDate.parse(day.strip()).atStartOfDay(clock.getZone()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private PublishedView view(
      @Nullable Long sentAgain, UUID formId, @Nullable String topic, @Nullable String from,
      FormErrors errors) {
    return new PublishedView(
        path, parkedPath, republication.topics(), sentAgain, formId, topic, from, errors);
  }
}
