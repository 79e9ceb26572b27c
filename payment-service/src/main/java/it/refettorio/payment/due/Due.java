package it.refettorio.payment.due;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import java.time.LocalDate;
import java.util.List;

/** A debt that waits for its notice. */
record Due(String id, String reason, LocalDate dueDate, List<Line> lines) {

  record Line(PupilId pupil, DemandService service, long amountCents) {}

  Due {
    lines = List.copyOf(lines);
  }
}
