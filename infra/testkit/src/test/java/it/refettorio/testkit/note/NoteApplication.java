package it.refettorio.testkit.note;

import it.refettorio.contracts.Topic;
import it.refettorio.starter.command.Service;
import it.refettorio.starter.control.DayTotals;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.testkit.note.NoteEvent.LineEvent;
import it.refettorio.testkit.note.NoteEvent.LineEvent.LineDrawn;
import it.refettorio.testkit.note.NoteEvent.NoteWritten;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A small service that writes notes down and counts lines. */
@SpringBootApplication
public class NoteApplication {

  public static void main(String[] args) {
    Service.run(NoteApplication.class, args);
  }

  @Bean
  KafkaAdmin.NewTopics noteTopics() {
    return new KafkaAdmin.NewTopics(
        new NewTopic(NoteEvent.NOTES.name(), 3, (short) 1),
        new NewTopic(NoteEvent.LINES.name(), 3, (short) 1),
        new NewTopic(NoteEvent.CONTROL.name(), 3, (short) 1));
  }

  /** Announces that many notes at start, in one transaction. */
  @Bean
  ApplicationRunner announceNotes(
      Outbox outbox, TransactionOperations transaction, @Value("${notes.announce:0}") int count) {
    return arguments -> transaction.executeWithoutResult(status ->
        outbox.appendAll(IntStream.range(0, count)
            .mapToObj(n -> Announcement.fact(
                NoteEvent.NOTES, new NoteWritten("key" + n % 7, "note " + n), null))
            .toList()));
  }

  @Bean
  DayTotals lineTotals() {
    return new DayTotals(NoteEvent.LINES, NoteEvent.CONTROL,
        "select day, cents, cause as line from dated_line");
  }

  @Component
  static class NoteInbox implements Inbox<NoteEvent> {

    private final JdbcClient jdbc;

    NoteInbox(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Topic<NoteEvent> topic() {
      return NoteEvent.NOTES;
    }

    @Override
    public void receive(Received<NoteEvent> received) {
      var note = (NoteWritten) received.event();
      jdbc.sql("insert into note (key, text) values (?, ?)").params(note.key(), note.text())
          .update();
      if (jdbc.sql("select count(*) from forbidden where text = ?").param(note.text())
          .query(Long.class).single() > 0) {
        throw new IllegalStateException("This note is forbidden");
      }
    }
  }

  @Component
  static class LineInbox implements BatchInbox<LineEvent> {

    private final JdbcClient jdbc;

    LineInbox(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Topic<LineEvent> topic() {
      return NoteEvent.LINES;
    }

    @Override
    public void receiveAll(List<Received<LineEvent>> received) {
      for (var one : received) {
        var line = (LineDrawn) one.event();
        int added = jdbc.sql("insert into line (cause, key) values (?, ?) on conflict do nothing")
            .params(line.cause(), line.key()).update();
        jdbc.sql("""
            insert into total values (?, ?)
            on conflict (key) do update set lines = total.lines + excluded.lines
            """).params(line.key(), added).update();
        if (line.cause().startsWith("bad")) {
          throw new IllegalStateException("A bad line");
        }
      }
    }
  }
}
