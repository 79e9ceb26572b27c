package it.refettorio.starter.command;

/** A command cannot be carried out as it was given; the message is for the operator. */
public class CommandRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandRefusedException(String message) {
    super(message);
  }
}
