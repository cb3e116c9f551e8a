package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.rederive.document.DocumentDigests;
import org.rederive.engine.Answer;
import org.rederive.verify.Piece;
import org.rederive.verify.Store;
import org.sqlite.SQLiteErrorCode;

/**
 * Answers in a file of SQLite, as JSON by the digest of their question. Several runs of one machine
 * read and write it at once, and each sees what the others have found. An answer is with the system
 * before the run goes on, so that a run that is killed loses none. What is damaged is not believed:
 * a changed row is taken out, and a file that is no such file, or half one, is begun anew. A file
 * that has grown large loses what is oldest in it when it is closed.
 */
public final class AnswerDatabase implements Store, AutoCloseable {
  /** Hexadecimal digits of the digest of a question. */
  private static final int KEY_DIGITS = 32;

  /** Bytes beyond which a file loses a quarter of its rows: some ten million answers. */
  private static final long LARGEST = 4L << 30;

  /** What a file asks of SQLite: readers that never wait, and a writer that waits for another. */
  private static final List<String> SETTINGS =
      List.of(
          "pragma busy_timeout = 10000",
          "pragma auto_vacuum = incremental",
          "pragma journal_mode = wal",
          "pragma synchronous = normal");

  /** What SQLite says of a file that is damaged, and of one that is none of its own. */
  private static final Set<Integer> SPOILT =
      Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

  private static final int PRIMARY_CODE = 0xff;

  /** Most answers have nothing to say; they are read without a reader. */
  private static final String NOTHING = json(Answer.Found.NOTHING);

  private final Path file;
  private final long largest;
  private final Connection connection;
  private final AnswerTable answers;
  private final AnswerTable measured;
  private final AtomicLong used = new AtomicLong();
  private boolean spoilt;
  private Optional<String> trouble = Optional.empty();

  private AnswerDatabase(Path file, long largest, Connection connection) throws SQLException {
    this.file = file;
    this.largest = largest;
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
    }
    this.answers = AnswerTable.open(connection, "answers");
    this.measured = AnswerTable.open(connection, "measured");
  }

  /**
   * Opens a file, or makes it; other runs may have it open.
   *
   * @throws IOException if it cannot be read or written
   */
  public static AnswerDatabase open(Path file) throws IOException {
    return open(file, LARGEST);
  }

  /** The same, with the number of bytes beyond which the oldest rows are taken out. */
  static AnswerDatabase open(Path file, long largest) throws IOException {
    try {
      return opened(file, largest);
    } catch (SQLException failed) {
      return anew(file, largest, failed);
    }
  }

  private static AnswerDatabase anew(Path file, long largest, SQLException failed)
      throws IOException {
    if (!isSpoilt(failed)) {
      throw unusable(failed);
    }
    delete(file);
    try {
      return opened(file, largest);
    } catch (SQLException useless) {
      throw unusable(useless);
    }
  }

  private static IOException unusable(SQLException failed) {
    return new IOException(failed.getMessage(), failed);
  }

  private static boolean isSpoilt(SQLException failed) {
    return SPOILT.contains(failed.getErrorCode() & PRIMARY_CODE);
  }

  private static AnswerDatabase opened(Path file, long largest) throws SQLException, IOException {
    Connection connection = connected(file);
    try {
      return new AnswerDatabase(file, largest, connection);
    } catch (SQLException useless) {
      connection.close();
      throw useless;
    }
  }

  private static Connection connected(Path file) throws SQLException, IOException {
    try {
      return DriverManager.getConnection("jdbc:sqlite:" + file);
    } catch (LinkageError unknownSystem) {
      throw new IOException("SQLite does not run here: " + unknownSystem.getMessage());
    }
  }

  /** Deletes a file with what SQLite keeps beside it. */
  public static void delete(Path file) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
    }
  }

  private static String key(Piece piece) {
    return key(json(piece));
  }

  private static String key(String question) {
    return DocumentDigests.sha256(question).substring(0, KEY_DIGITS);
  }

  private static String json(Object value) {
    try {
      return Mapping.COMPACT.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record can always be written", impossible);
    }
  }

  /** JSON without gaps; made when the first one is needed. */
  private static final class Mapping {
    static final ObjectMapper COMPACT =
        RunMapping.mapper().copy().disable(SerializationFeature.INDENT_OUTPUT);
  }

  @Override
  public Optional<double[]> find(String name) {
    return text(measured, key(name)).flatMap(text -> read(text, double[].class));
  }

  @Override
  public Optional<Answer> find(Piece piece) {
    Optional<Answer> answer = text(answers, key(piece)).flatMap(AnswerDatabase::answer);
    answer.ifPresent(a -> used.incrementAndGet());
    return answer;
  }

  private static Optional<Answer> answer(String text) {
    if (text.equals(NOTHING)) {
      return Optional.of(Answer.Found.NOTHING);
    }
    return read(text, Answer.class);
  }

  private static <T> Optional<T> read(String text, Class<T> kind) {
    try {
      return Optional.of(Mapping.COMPACT.readValue(text, kind));
    } catch (JsonProcessingException other) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(Piece piece, Answer answer) {
    keep(answers, key(piece), json(answer));
  }

  @Override
  public void keep(String name, double[] numbers) {
    keep(measured, key(name), json(numbers));
  }

  /** Where reading fails the run goes on without; {@link #trouble} tells. */
  private synchronized Optional<String> text(AnswerTable table, String key) {
    if (trouble.isPresent()) {
      return Optional.empty();
    }
    try {
      return table.find(key);
    } catch (SQLException failed) {
      note(failed);
      return Optional.empty();
    }
  }

  private synchronized void keep(AnswerTable table, String key, String content) {
    if (trouble.isPresent()) {
      return;
    }
    try {
      table.keep(key, content);
    } catch (SQLException failed) {
      note(failed);
    }
  }

  private void note(SQLException failed) {
    trouble = Optional.of(String.valueOf(failed.getMessage()));
    spoilt |= isSpoilt(failed);
  }

  /** How many answers are there now; what was measured is none. */
  public synchronized long size() throws IOException {
    try {
      return answers.size();
    } catch (SQLException failed) {
      throw unusable(failed);
    }
  }

  /** How many answers were there when they were asked for. */
  public long used() {
    return used.get();
  }

  /** How many rows were dropped because they were changed. */
  public synchronized long damaged() {
    return answers.damaged() + measured.damaged();
  }

  /** Why nothing more could be read or written; empty if all was. */
  public synchronized Optional<String> trouble() {
    return trouble;
  }

  /** A damaged file is begun anew by the next run. */
  @Override
  public synchronized void close() throws IOException {
    try {
      if (trouble.isEmpty()) {
        shorten();
      }
      answers.close();
      measured.close();
      connection.close();
    } catch (SQLException failed) {
      note(failed);
    }
    if (spoilt) {
      delete(file);
    }
  }

  private void shorten() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (number(statement, "page_count") * number(statement, "page_size") <= largest) {
        return;
      }
      for (String table : List.of("answers", "measured")) {
        statement.execute(
            "delete from "
                + table
                + " where id < (select min(id) + (max(id) - min(id)) / 4 from "
                + table
                + ")");
      }
      // As an update: a query gives one page back.
      statement.executeUpdate("pragma incremental_vacuum");
    }
  }

  private static long number(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("pragma " + setting)) {
      return rows.getLong(1);
    }
  }
}
