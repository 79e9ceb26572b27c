package it.refettorio.journeys;

import it.refettorio.local.plan.Part;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a service's own tables say, for comparison with its pages. */
record Figures(WholeSystem system, Part service) {

  long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /** The first column of the first row. */
  String text(String query) throws SQLException {
    try (var connection = system.database(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new IllegalStateException("No row: " + query);
      }
      return rows.getString(1);
    }
  }

  /** The second column by the first. */
  Map<String, String> pairs(String query) throws SQLException {
    var pairs = new TreeMap<String, String>();
    try (var connection = system.database(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  void change(String command) throws SQLException {
    try (var connection = system.database(service);
        var statement = connection.createStatement()) {
      statement.executeUpdate(command);
    }
  }
}
