package it.refettorio.payment.topup;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PupilId;
import it.refettorio.payment.notice.NoticeRequest;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.notice.PaymentNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to top-ups. */
@Component
public class TopUps {

  /** No names: the causale is read by banks and printed on statements. */
  private static final String REASON = "Ricarica mensa scolastica: %d %s";

  private final FamilyStore families;
  private final PriceStore prices;
  private final TopUpRulesStore rules;
  private final Notices notices;
  private final Clock clock;

  TopUps(FamilyStore families, PriceStore prices, TopUpRulesStore rules, Notices notices,
      Clock clock) {
    this.families = families;
    this.prices = prices;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /** Which of these people have a wallet to top up. */
  public List<HolderId> holdersAmong(Collection<UUID> people) {
    return families.holdersAmong(people);
  }

  /**
   * The table with today's prices; empty if enrolment has told of no such family.
   *
   * @param meals how many for each pupil
   */
  public Optional<TopUpDraft> draft(HolderId holder, Map<PupilId, Integer> meals) {
    return families.find(holder)
        .map(family -> TopUpDraft.of(family, pricesOf(family), meals, rules.current()));
  }

  /**
   * Makes the notice of a draft, or finds the open one that is just like it.
   *
   * @param cause the form behind it
   * @throws IllegalArgumentException if there are objections to the draft
   */
  @Transactional
  public PaymentNotice request(TopUpDraft draft, String cause) {
    if (!draft.objections().isEmpty()) {
      throw new IllegalArgumentException("A draft with objections is not paid");
    }
    var meals = draft.meals();
    return notices.openOrIssue(new NoticeRequest(
        draft.family().holderId(), PaymentChannel.SPONTANEOUS, draft.family().taxCode(),
        draft.family().holderName(), REASON.formatted(meals, meals == 1 ? "pasto" : "pasti"),
        LocalDate.now(clock).plusDays(draft.rules().validityDays()), draft.lines()), cause);
  }

  private Map<PupilId, Price> pricesOf(Family family) {
    var today = LocalDate.now(clock);
    var found = new HashMap<PupilId, Price>();
    family.pupils().forEach(pupil ->
        prices.find(pupil.id(), DemandService.CANTEEN, today)
            .ifPresent(price -> found.put(pupil.id(), price)));
    return found;
  }
}
