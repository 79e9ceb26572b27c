package it.refettorio.starter;

import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a world that is away, which is waited for or asked again later, from a fault of ours or of the
 * data.
 */
public final class Outages {

  private Outages() {}

  /** Whether the failure, or what caused it, is a database or broker that does not answer now. */
  public static boolean isOutage(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TransientDataAccessException e -> {
          return true;
        }
        case RecoverableDataAccessException e -> {
          return true;
        }
        case DataAccessResourceFailureException e -> {
          return true;
        }
        case CannotCreateTransactionException e -> {
          return true;
        }
        case RetriableException e -> {
          return true;
        }
        case SQLException e when isOutage(e.getSQLState()) -> {
          return true;
        }
        default -> { }
      }
    }
    return false;
  }

  /**
   * PostgreSQL's classes: 08 connection, 40 rollback by conflict, 53 resources, 55P03 lock timeout,
   * 57 operator intervention, 58 system error, 25006 read-only (a replica while the primary moves).
   */
  private static boolean isOutage(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("40") || state.startsWith("53")
            || state.startsWith("57") || state.startsWith("58")
            || state.equals("55P03") || state.equals("25006"));
  }
}
