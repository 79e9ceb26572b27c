package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.rebuild.RebuildReport;
import java.util.List;
import java.util.UUID;

/** What the list of rebuilds shows. */
public record RebuildsView(List<RebuildReport> rebuilds, UUID formId) {

  public boolean oneIsUnderWay() {
    return rebuilds.stream().anyMatch(rebuild -> rebuild.state().isUnderWay());
  }
}
