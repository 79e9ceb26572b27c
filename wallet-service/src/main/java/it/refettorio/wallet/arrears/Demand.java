package it.refettorio.wallet.arrears;

import it.refettorio.contracts.DueEvent;
import it.refettorio.contracts.HolderId;
import java.util.List;

/**
 * What one family would be asked for, or is.
 *
 * @param name last name first; the holder's id while enrolment has not told the name
 * @param amountCents above zero
 * @param lines add up to it; empty where only the amounts were asked for
 */
public record Demand(
    HolderId holder, String name, long amountCents, List<DueEvent.Line> lines) {

  public Demand {
    lines = List.copyOf(lines);
  }
}
