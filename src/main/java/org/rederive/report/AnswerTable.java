package org.rederive.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.rederive.document.DocumentDigests;

/**
 * A table of texts by the digest of what was asked. A row has a seal, the digest of both: what does
 * not match it is not believed, and taken out. Not for several threads at once.
 */
final class AnswerTable implements AutoCloseable {
  /** Hexadecimal digits of a seal. */
  private static final int SEAL_DIGITS = 16;

  private final PreparedStatement find;
  private final PreparedStatement keep;
  private final PreparedStatement remove;
  private final PreparedStatement count;
  private long damaged;

  private AnswerTable(Connection connection, String name) throws SQLException {
    this.find = connection.prepareStatement("select seal, content from " + name + " where key = ?");
    this.keep =
        connection.prepareStatement(
            "insert or replace into " + name + " (key, seal, content) values (?, ?, ?)");
    this.remove = connection.prepareStatement("delete from " + name + " where key = ?");
    this.count = connection.prepareStatement("select count(*) from " + name);
  }

  /** The table of this name, which is made if it is not there. */
  static AnswerTable open(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Rows in the order in which they came, so that the oldest can be taken out.
      statement.execute(
          "create table if not exists "
              + name
              + " (id integer primary key, key text not null unique, seal text not null,"
              + " content text not null)");
    }
    return new AnswerTable(connection, name);
  }

  Optional<String> find(String key) throws SQLException {
    find.setString(1, key);
    try (ResultSet rows = find.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      String content = rows.getString(2);
      if (seal(key, content).equals(rows.getString(1))) {
        return Optional.of(content);
      }
    }
    damaged++;
    remove.setString(1, key);
    remove.executeUpdate();
    return Optional.empty();
  }

  void keep(String key, String content) throws SQLException {
    keep.setString(1, key);
    keep.setString(2, seal(key, content));
    keep.setString(3, content);
    keep.executeUpdate();
  }

  private static String seal(String key, String content) {
    return DocumentDigests.sha256(key + content).substring(0, SEAL_DIGITS);
  }

  /** How many rows there are. */
  long size() throws SQLException {
    try (ResultSet rows = count.executeQuery()) {
      return rows.getLong(1);
    }
  }

  /** How many rows were asked for, and not believed. */
  long damaged() {
    return damaged;
  }

  @Override
  public void close() throws SQLException {
    find.close();
    keep.close();
    remove.close();
    count.close();
  }
}
