package it.refettorio.starter.command;

import org.springframework.boot.ApplicationArguments;

/**
 * One thing that a service's program does at its operator's word. A service names the classes of its
 * own commands to {@link Service#run}; they get their collaborators by their constructor.
 */
public interface Command {

  /** The word that calls it. */
  String name();

  /** How its options are written, for example {@code --topic=ARGOMENTO}; empty if it has none. */
  String options();

  /**
   * Does the work. Whatever it writes to the outbox is sent by the running service.
   *
   * @return a sentence for the operator: what was done
   * @throws CommandRefusedException if the options make no sense here
   */
  String run(ApplicationArguments arguments);
}
