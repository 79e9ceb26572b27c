package it.refettorio.attendance.cutoff;

import it.refettorio.contracts.DemandService;
import org.springframework.stereotype.Service;

/** Answers until when days may be changed. */
@Service
public class Cutoffs {

  private final CutoffStore store;

  Cutoffs(CutoffStore store) {
    this.store = store;
  }

  public CutoffWindows of(DemandService service) {
    return store.windowsOf(service);
  }
}
