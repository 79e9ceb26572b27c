package it.refettorio.enrolment.subscription;

import it.refettorio.contracts.SchoolId;
import java.util.UUID;

/** How many subscriptions a school has on a day. */
public record SiteCount(UUID site, long subscriptions) {

  public SchoolId schoolId() {
    return new SchoolId(site);
  }
}
