package it.refettorio.attendance.roster;

import it.refettorio.contracts.SchoolId;

/**
 * A school site.
 *
 * @param code how the office calls it in its files
 */
public record School(SchoolId id, String code, String name) {}
