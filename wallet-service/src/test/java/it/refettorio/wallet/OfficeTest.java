package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wallet on a Tuesday morning, with Bice of the accounting office at her desk. */
@WithInfrastructure
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OfficeTest.TuesdayMorning.class)
abstract class OfficeTest {

  static final String PATH = "/ufficio/portafogli";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @LocalServerPort private int port;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  OfficeDesk bice;

  @TestConfiguration
  static class TuesdayMorning {
    @Bean
    @Primary
    Clock tuesdayMorning() {
      var rome = ZoneId.of("Europe/Rome");
      return Clock.fixed(LocalDateTime.of(2026, 11, 24, 8, 30).atZone(rome).toInstant(), rome);
    }
  }

  @BeforeEach
  void theOfficeOpens() {
    bice = desk(TestCallers.operator("OPERATORE_RAGIONERIA"));
  }

  OfficeDesk desk(TestCaller person) {
    return new OfficeDesk("http://localhost:" + port, person);
  }

  static String euro(long cents) {
    return new Formats(Locale.ITALIAN).money(cents);
  }

  void send(Topic<?> topic, Event event, long sequence) {
    events.send(topic, event, sequence);
  }

  /** A family that the wallet knows, which ate and did not pay. */
  AFamily aFamilyThatOwes580() {
    var family = aFamily();
    send(Topics.TARIFF, family.pays(580), 1);
    send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(family, -580);
    return family;
  }

  /** A family that the wallet knows, with an account at zero. */
  AFamily aFamily() {
    var family = AFamily.withOnePupil();
    send(Topics.FAMILY, family.state(), 1);
    theBalanceBecomes(family, 0);
    return family;
  }

  void theBalanceBecomes(AFamily family, long cents) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(balance(family)).isEqualTo(cents));
  }

  Long balance(AFamily family) {
    return jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
        .param(family.holder().value()).query(Long.class).optional().orElse(null);
  }

  List<String> kinds(AFamily family) {
    return jdbc.sql("select kind from ledger.movement where holder_id = ? order by id")
        .param(family.holder().value()).query(String.class).list();
  }

  /** What the outbox tells of a family on a topic, as JSON. */
  List<String> told(Topic<?> topic, AFamily family) {
    return jdbc.sql("select body from outbox where topic = ? and key = ? order by id")
        .params(topic.name(), family.holder().toString()).query(String.class).list();
  }
}
