package it.refettorio.testkit.note;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;

/** Events of no domain, to try the messaging with. */
public sealed interface NoteEvent extends Event {

  /** A test that starts services of its own gives them a topic of their own. */
  Topic<NoteEvent> NOTES = new Topic<>(
      System.getProperty("notes.topic", "test.note.v1"), Topic.Kind.FACT, NoteEvent.class);
  Topic<LineEvent> LINES = new Topic<>("test.line.v1", Topic.Kind.FACT, LineEvent.class);

  /** What stands on the days of {@link #LINES}. */
  Topic<ControlEvent> CONTROL =
      new Topic<>("test.control.v1", Topic.Kind.STATE, ControlEvent.class);

  record NoteWritten(String key, String text) implements NoteEvent {}

  /** Handled in batches. */
  sealed interface LineEvent extends Event {

    record LineDrawn(String key, String cause) implements LineEvent {}
  }
}
