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
  public static final Topic<FeeEvent> FEE =
      new Topic<>("enrolment.fee.v1", FACT, FeeEvent.class);
  public static final Topic<DayEvent> DAY =
      new Topic<>("attendance.day.v1", FACT, DayEvent.class);
  public static final Topic<MealEvent> MEAL =
      new Topic<>("attendance.meal.v1", FACT, MealEvent.class);
  public static final Topic<PlanEvent> PLAN =
      new Topic<>("attendance.plan.v1", STATE, PlanEvent.class);
  public static final Topic<AccountEvent> ACCOUNT =
      new Topic<>("wallet.account.v1", STATE, AccountEvent.class);
  public static final Topic<EntryEvent> ENTRY =
      new Topic<>("wallet.entry.v1", FACT, EntryEvent.class);
  public static final Topic<DueEvent> DUE =
      new Topic<>("wallet.due.v1", FACT, DueEvent.class);
  public static final Topic<NoticeEvent> NOTICE =
      new Topic<>("payment.notice.v1", STATE, NoticeEvent.class);
  public static final Topic<ReceiptEvent> RECEIPT =
      new Topic<>("payment.receipt.v1", FACT, ReceiptEvent.class);

  /** What each producer of facts says should have arrived. */
  public static final Topic<ControlEvent> ENROLMENT_CONTROL =
      new Topic<>("enrolment.control.v1", STATE, ControlEvent.class);
  public static final Topic<ControlEvent> ATTENDANCE_CONTROL =
      new Topic<>("attendance.control.v1", STATE, ControlEvent.class);
  public static final Topic<ControlEvent> PAYMENT_CONTROL =
      new Topic<>("payment.control.v1", STATE, ControlEvent.class);

  private Topics() {}

  public static List<Topic<? extends Event>> all() {
    return List.of(
        FAMILY, SCHOOL, SUBSCRIPTION, TARIFF, FEE, DAY, MEAL, PLAN, ACCOUNT, ENTRY, DUE, NOTICE,
        RECEIPT, ENROLMENT_CONTROL, ATTENDANCE_CONTROL, PAYMENT_CONTROL);
  }
}
