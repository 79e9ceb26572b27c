package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;

/** A pupil and a service: what a price belongs to. */
public record PupilService(PupilId pupilId, DemandService service) {}
