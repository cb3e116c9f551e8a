package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What is in the files of a store, looked at and changed by others than the program. */
final class StoreRows {
  private StoreRows() {}

  /** The files of all builds. */
  static List<Path> files(Path store) {
    if (!Files.isDirectory(store)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(store)) {
      return files.filter(file -> file.toString().endsWith(".db")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How many answers and measured numbers are there; a file that is just made has none. */
  static long count(Path store) {
    return files(store).stream()
        .mapToLong(file -> rows(file, "answers") + rows(file, "measured"))
        .sum();
  }

  /** How many rows a table has; one that is not there has none. */
  static long rows(Path file, String table) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      return rows.getLong(1);
    } catch (SQLException notYet) {
      return 0;
    }
  }

  /** Changes rows, and says how many. */
  static int change(Path file, String update) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(update);
    }
  }
}
