package it.refettorio.enrolment.school;

import it.refettorio.enrolment.listing.Effect;
import java.util.List;

/**
 * What a list of classes did.
 *
 * @param sites the sites that are new or not as before
 * @param effects one for each line
 */
public record SchoolChanges(List<SchoolSite> sites, List<Effect> effects) {}
