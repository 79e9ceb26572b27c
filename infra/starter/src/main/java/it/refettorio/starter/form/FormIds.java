package it.refettorio.starter.form;

import it.refettorio.starter.caller.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One effect per form, however often it is sent. The page that shows the form gives it an id; the
 * first sending does the work and keeps the answer, each further one gets the same answer. Two
 * sendings at the same moment wait for each other in the database.
 */
public class FormIds {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FormIds(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Does the work of a form once, in one transaction with the note that it was done.
   *
   * @param formId the id the form was shown with
   * @param content all that the person entered; its {@code toString} must show every value
   * @param work does the work and returns where the answer stands, for example a receipt's address;
   *     an exception undoes it and leaves the form id free to be sent again
   * @return where the answer stands
   * @throws FormReusedException if the id was used by somebody else or with other content
   */
  public String once(UUID formId, Caller caller, Object content, Supplier<String> work) {
    var hash = hash(content);
    return transaction.execute(status -> {
      int fresh = jdbc.update("""
          insert into form_answer (form_id, caller_id, content_hash, answered_at)
          values (?, ?, ?, ?) on conflict do nothing
          """, formId, caller.id(), hash, Timestamp.from(clock.instant()));
      if (fresh == 0) {
        return earlierAnswer(formId, caller, hash);
      }
      var location = work.get();
      jdbc.update("update form_answer set location = ? where form_id = ?", location, formId);
      return location;
    });
  }

  private String earlierAnswer(UUID formId, Caller caller, byte[] hash) {
    return jdbc.queryForObject(
        "select caller_id, content_hash, location from form_answer where form_id = ?",
        (row, n) -> {
          if (!caller.id().equals(row.getObject("caller_id", UUID.class))
              || !Arrays.equals(hash, row.getBytes("content_hash"))) {
            throw new FormReusedException();
          }
          return row.getString("location");
        },
        formId);
  }

  private static byte[] hash(Object content) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(String.valueOf(content).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
