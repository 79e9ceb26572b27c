package it.refettorio.attendance;

import it.refettorio.attendance.booking.AbsenceReported;
import it.refettorio.attendance.booking.AbsenceWithdrawn;
import it.refettorio.attendance.plan.Plan;
import it.refettorio.attendance.plan.PlansChanged;
import it.refettorio.attendance.settlement.Meal;
import it.refettorio.attendance.settlement.MealsConsumed;
import it.refettorio.contracts.DayEvent;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.TouchedDays;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * All that attendance tells the others, in the contracts' words. Listens in the transaction that
 * changed something, so that the event commits with its cause or not at all.
 */
@Component
class AttendanceAnnouncements {

  private final Outbox outbox;
  private final TouchedDays touched;

  AttendanceAnnouncements(Outbox outbox, TouchedDays touched) {
    this.outbox = outbox;
    this.touched = touched;
  }

  @EventListener
  void on(AbsenceReported reported) {
    var absence = reported.absence();
    outbox.append(Announcement.fact(Topics.DAY,
        new DayEvent.AbsenceReported(
            absence.receiptNumber(), absence.pupilId(), absence.holderId(), absence.service(),
            absence.day(), absence.reportedBy().id(), absence.reportedAt()),
        reported.cause()));
  }

  @EventListener
  void on(AbsenceWithdrawn withdrawn) {
    var absence = withdrawn.absence();
    outbox.append(Announcement.fact(Topics.DAY,
        new DayEvent.AbsenceWithdrawn(
            absence.receiptNumber(), absence.pupilId(), absence.holderId(), absence.service(),
            absence.day(), absence.withdrawnBy(), absence.withdrawnAt()),
        withdrawn.cause()));
  }

  @EventListener
  void on(MealsConsumed consumed) {
    touched.touch(Topics.MEAL, consumed.meals().stream().map(Meal::day).toList());
    outbox.appendAll(consumed.meals().stream()
        .map(meal -> Announcement.fact(Topics.MEAL, contract(meal), consumed.cause()))
        .toList());
  }

  @EventListener
  void on(PlansChanged changed) {
    outbox.appendAll(changed.changes().stream()
        .map(each -> Announcement.state(
            Topics.PLAN, contract(each.plan()), each.sequence(), each.cause()))
        .toList());
  }

  private static MealEvent.MealConsumed contract(Meal meal) {
    return new MealEvent.MealConsumed(
        meal.pupilId(), meal.holderId(), meal.service(), meal.day(), Meal.SHIFT, Meal.REVISION,
        meal.schoolId(), MealSource.BOOKING);
  }

  private static PlanState contract(Plan plan) {
    return new PlanState(
        plan.pupilId(), plan.holderId(), plan.service(), plan.schoolName(), plan.className(),
        plan.cutoff(), plan.servingDays(),
        plan.absences().stream().map(day -> new Choice(day, DayChoice.ABSENT)).toList());
  }
}
