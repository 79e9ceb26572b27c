package it.refettorio.wallet.household;

import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolId;

/**
 * A school site.
 *
 * @param code the ministry's code
 */
public record School(SchoolId id, String code, String name, SchoolCycle cycle) {}
