package it.refettorio.contracts;

import static it.refettorio.contracts.Topic.Kind.FACT;
import static it.refettorio.contracts.Topic.Kind.STATE;

import java.util.List;

/** Every topic of the house. A topic that is not here does not exist. */
public final class Topics {

  /**
   * Partitions of every topic. One number for all, because facts keyed by holder on different topics
   * must meet at the same consumer.
   */
  public static final int PARTITIONS = 6;

  public static final Topic<FamilyEvent> FAMILY =
      new Topic<>("enrolment.family.v1", STATE, FamilyEvent.class);
  public static final Topic<SchoolEvent> SCHOOL =
      new Topic<>("enrolment.school.v1", STATE, SchoolEvent.class);
  public static final Topic<SubscriptionEvent> SUBSCRIPTION =
      new Topic<>("enrolment.subscription.v1", STATE, SubscriptionEvent.class);
  public static final Topic<TariffEvent> TARIFF =
      new Topic<>("enrolment.tariff.v1", STATE, TariffEvent.class);
  public static final Topic<DayEvent> DAY =
      new Topic<>("attendance.day.v1", FACT, DayEvent.class);
  public static final Topic<MealEvent> MEAL =
      new Topic<>("attendance.meal.v1", FACT, MealEvent.class);
  public static final Topic<PlanEvent> PLAN =
      new Topic<>("attendance.plan.v1", STATE, PlanEvent.class);
  public static final Topic<AccountEvent> ACCOUNT =
      new Topic<>("wallet.account.v1", STATE, AccountEvent.class);
  public static final Topic<NoticeEvent> NOTICE =
      new Topic<>("payment.notice.v1", STATE, NoticeEvent.class);
  public static final Topic<ReceiptEvent> RECEIPT =
      new Topic<>("payment.receipt.v1", FACT, ReceiptEvent.class);

  private Topics() {}

  public static List<Topic<? extends Event>> all() {
    return List.of(
        FAMILY, SCHOOL, SUBSCRIPTION, TARIFF, DAY, MEAL, PLAN, ACCOUNT, NOTICE, RECEIPT);
  }
}
