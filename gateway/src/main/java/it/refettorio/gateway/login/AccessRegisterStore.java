package it.refettorio.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of logins. It grows; only age takes anything away. */
@Repository
class AccessRegisterStore {

  private final JdbcClient jdbc;

  AccessRegisterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody came in.
   *
   * @param acr the proven level; null where the provider proves none, as for operators
   */
  void entered(
      Instant at,
      String registration,
      String issuer,
      String subject,
      UUID person,
      @Nullable String acr) {
    jdbc.sql("""
            insert into access_record
              (at, registration, outcome, issuer, subject_hash, person, level)
            values (?, ?, 'entered', ?, ?, ?, ?)
            """)
        .params(Timestamp.from(at), registration, issuer, digest(subject), person, acr)
        .update();
  }

  /** Somebody could not come in; who it was, nobody has proven. */
  void refused(Instant at, String registration, String problem, String reference) {
    jdbc.sql("""
            insert into access_record (at, registration, outcome, reference) values (?, ?, ?, ?)
            """)
        .params(Timestamp.from(at), registration, problem, reference)
        .update();
  }

  int forgetBefore(Instant oldest) {
    return jdbc.sql("delete from access_record where at < ?")
        .param(Timestamp.from(oldest)).update();
  }

  private static String digest(String subject) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
          .digest(subject.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
