package it.refettorio.contracts;

/** A service on individual demand (DL 55/1983): given on request, paid by use. */
public enum DemandService {
  CANTEEN,
  NURSERY,
  TRANSPORT,
  PRE_SCHOOL_CARE,
  POST_SCHOOL_CARE
}
