package it.refettorio.attendance.settlement;

/** Lets a test turn the daily settlement's wheel. */
public class SettlementClockWork {

  private final DailySettlement daily;

  SettlementClockWork(DailySettlement daily) {
    this.daily = daily;
  }

  public void tick() {
    daily.settleWhatIsDue();
  }
}
