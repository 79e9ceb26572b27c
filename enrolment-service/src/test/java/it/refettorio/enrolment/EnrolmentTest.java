package it.refettorio.enrolment;

import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.WithInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service on a Tuesday morning, with its database and its topics. */
@WithInfrastructure
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "refettorio.control.interval=PT0.2S")
@Import(TuesdayMorning.class)
abstract class EnrolmentTest {

  static final String IMPORTS = "/ufficio/iscrizioni/importazioni";

  @LocalServerPort private int port;
  @Autowired JdbcTemplate jdbc;
  TestCaller office;

  @BeforeEach
  void theOfficeOpens() {
    office = TestCallers.operator("OPERATORE_SCUOLA");
  }

  TestBrowser browser() {
    return new TestBrowser("http://localhost:" + port);
  }

  /** Brings a file that must be good. */
  void bring(String kind, String file) {
    var answer = sent(kind, file);
    if (answer.status() != 303 && answer.status() != 302) {
      throw new AssertionError("Refused: " + answer.status() + "\n" + answer.text());
    }
  }

  TestBrowser.Answer sent(String kind, String file) {
    return browser().upload(office, IMPORTS, kind, UUID.randomUUID(), file);
  }

  /** How many events this service ever had to tell, but for totals, which come by themselves. */
  long told() {
    return jdbc.queryForObject(
        "select count(*) from outbox where topic <> 'enrolment.control.v1'", Long.class);
  }
}
