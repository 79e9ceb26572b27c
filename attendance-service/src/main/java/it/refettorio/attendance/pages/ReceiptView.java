package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.Absence;
import java.util.UUID;

/**
 * The family's proof of an absence.
 *
 * @param day the day as it is now
 * @param bySelf whether the one who looks is the one who reported
 * @param formId for taking it back
 */
public record ReceiptView(Absence absence, DayView day, boolean bySelf, UUID formId) {

  public boolean mayWithdraw() {
    return absence.holds() && day.day().mayChange().isAllowed();
  }

  public String path() {
    return ReceiptPage.PATH + absence.receiptNumber();
  }
}
