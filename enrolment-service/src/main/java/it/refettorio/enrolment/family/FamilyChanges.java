package it.refettorio.enrolment.family;

import it.refettorio.enrolment.listing.Effect;
import java.util.List;

/**
 * What a list of pupils did.
 *
 * @param families those that are new or not as before
 * @param corrected pupils that were known under another name
 * @param effects one for each line
 */
public record FamilyChanges(List<Family> families, List<Pupil> corrected, List<Effect> effects) {}
