/**
 * Families: the holder who pays, the other guardians, the pupils. Invariants: one person, one tax
 * code, one id, in whatever family and role; a pupil belongs to one family. Tables {@code person},
 * {@code family}, {@code co_guardian}, {@code pupil}.
 */
package it.refettorio.enrolment.family;
