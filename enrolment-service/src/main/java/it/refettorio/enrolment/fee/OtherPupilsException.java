package it.refettorio.enrolment.fee;

/** Meanwhile others are to be charged than those the office saw. Nobody was. */
public class OtherPupilsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherPupilsException() {
    super("The number of pupils to be charged is not the one that was shown");
  }
}
