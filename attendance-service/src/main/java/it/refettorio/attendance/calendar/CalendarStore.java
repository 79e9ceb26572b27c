package it.refettorio.attendance.calendar;

import it.refettorio.attendance.calendar.CalendarLine.Kind;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarStore {

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Imports take turns, and no day is settled meanwhile; see SettlementStore. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attendance.calendar', 0))")
        .query()
        .listOfRows();
  }

  SchoolCalendar calendarOf(SchoolId school) {
    return new SchoolCalendar(spans("service_period", school), spans("closure", school));
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from service_period)")
        .query(Boolean.class)
        .single();
  }

  /** Whether the span is new; of a known one only the description may change. */
  boolean add(Kind kind, CalendarSpan span, Instant now) {
    int renamed = jdbc.sql("update " + table(kind) + " set description = :description"
            + " where school_id is not distinct from :school"
            + " and first_day = :first and last_day = :last")
        .param("description", span.description())
        .param("school", idOf(span), Types.OTHER)
        .param("first", span.first())
        .param("last", span.last())
        .update();
    if (renamed == 0) {
      insert(kind, span, now);
    }
    return renamed == 0;
  }

  private void insert(Kind kind, CalendarSpan span, Instant now) {
    var sql = switch (kind) {
      case SERVIZIO -> """
          insert into service_period
            (school_id, school_year, first_day, last_day, description, imported_at)
          values (:school, :year, :first, :last, :description, :now)
          """;
      case CHIUSURA -> """
          insert into closure (school_id, first_day, last_day, description, imported_at)
          values (:school, :first, :last, :description, :now)
          """;
    };
    jdbc.sql(sql)
        .param("school", idOf(span), Types.OTHER)
        .param("year", SchoolYear.of(span.first()).startYear())
        .param("first", span.first())
        .param("last", span.last())
        .param("description", span.description())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether a new closure would take away days whose meals were counted. */
  boolean takesSettledDays(CalendarSpan closure) {
    return jdbc.sql("""
            select exists (
              select from settled_day s
              where s.day between :first and :last and s.meals > 0
                and (:school::uuid is null or s.school_id = :school)
                and not exists (
                  select from closure c
                  where c.school_id is not distinct from :school
                    and c.first_day = :first and c.last_day = :last))
            """)
        .param("first", closure.first())
        .param("last", closure.last())
        .param("school", idOf(closure), Types.OTHER)
        .query(Boolean.class)
        .single();
  }

  private List<CalendarSpan> spans(String table, SchoolId school) {
    return jdbc.sql("select school_id, first_day, last_day, description from " + table
            + " where school_id = :school or school_id is null order by first_day limit 2000")
        .param("school", school.value())
        .query(CalendarStore::span)
        .list();
  }

  private static CalendarSpan span(ResultSet row, int n) throws SQLException {
    var school = row.getObject("school_id", UUID.class);
    return new CalendarSpan(
        school == null ? null : new SchoolId(school),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("description"));
  }

  private static String table(Kind kind) {
    return switch (kind) {
      case SERVIZIO -> "service_period";
      case CHIUSURA -> "closure";
    };
  }

  private static UUID idOf(CalendarSpan span) {
    return span.isGeneral() ? null : span.school().value();
  }
}
