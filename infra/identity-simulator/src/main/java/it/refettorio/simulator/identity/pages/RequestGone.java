package it.refettorio.simulator.identity.pages;

/** The page was opened without a waiting request: too late, twice, or from nowhere. */
class RequestGone extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
