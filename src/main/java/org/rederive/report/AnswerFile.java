package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.rederive.document.DocumentDigests;
import org.rederive.engine.Answer;
import org.rederive.verify.Piece;
import org.rederive.verify.Store;

/**
 * Answers in a file, a line for each: a digest, the question as a digest, and the answer as JSON.
 * Lines are only ever added, and are with the system before the run goes on, so that a run that is
 * killed loses nothing but the line it was writing. What does not match its digest is not believed:
 * it is dropped when the file is opened again, and the file written anew without it. An answer is
 * read when it is asked for.
 */
public final class AnswerFile implements Store, AutoCloseable {
  /** Hexadecimal digits of the digest of a line, and of a question. */
  private static final int DIGITS = 16;

  private static final int LONG_DIGITS = 32;

  /** A file that has grown beyond this is begun anew. */
  private static final long LARGEST = 256L << 20;

  /** Most answers have nothing to say; they are read without a reader. */
  private static final String NOTHING = json(Answer.Found.NOTHING);

  private final FileChannel channel;
  private final Map<String, String> known = new HashMap<>();
  private final AtomicLong used = new AtomicLong();
  private long damaged;
  private Optional<String> trouble = Optional.empty();

  private AnswerFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file, or makes it. It is this run's alone until it is closed.
   *
   * @throws UnreadableRunException if another run has it open
   * @throws IOException if it cannot be read or written
   */
  public static AnswerFile open(Path file) throws IOException, UnreadableRunException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new OverlappingFileLockException();
      }
    } catch (OverlappingFileLockException taken) {
      channel.close();
      throw new UnreadableRunException(file + ": another run is using it");
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
    AnswerFile answers = new AnswerFile(channel);
    answers.load(file);
    return answers;
  }

  private void load(Path file) throws IOException {
    if (channel.size() > LARGEST) {
      channel.truncate(0);
      return;
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    StringBuilder good = new StringBuilder();
    for (String line : text.substring(0, end).split("\n", -1)) {
      if (load(line)) {
        good.append(line).append('\n');
      }
    }
    damaged += end < text.length() ? 1 : 0;
    if (damaged > 0) {
      channel.truncate(0);
      write(good.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
    channel.position(channel.size());
  }

  private boolean load(String bytes) {
    if (bytes.isEmpty()) {
      return false;
    }
    String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    int key = DIGITS + 1;
    int answer = key + LONG_DIGITS + 1;
    if (line.length() < answer || !line.equals(sealed(line.substring(key)))) {
      damaged++;
      return false;
    }
    known.put(line.substring(key, answer - 1), line.substring(answer));
    return true;
  }

  private static String sealed(String content) {
    return DocumentDigests.sha256(content).substring(0, DIGITS) + " " + content;
  }

  private static String key(Piece piece) {
    return key(json(piece));
  }

  private static String key(String question) {
    return DocumentDigests.sha256(question).substring(0, LONG_DIGITS);
  }

  private static String json(Object value) {
    try {
      return Mapping.COMPACT.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record can always be written", impossible);
    }
  }

  /** On lines of their own; made when the first one is needed. */
  private static final class Mapping {
    static final ObjectMapper COMPACT =
        RunMapping.mapper().copy().disable(SerializationFeature.INDENT_OUTPUT);
  }

  @Override
  public Optional<double[]> find(String name) {
    return text(key(name)).flatMap(text -> read(text, double[].class));
  }

  @Override
  public Optional<Answer> find(Piece piece) {
    Optional<Answer> answer = text(key(piece)).flatMap(AnswerFile::answer);
    answer.ifPresent(a -> used.incrementAndGet());
    return answer;
  }

  private synchronized Optional<String> text(String key) {
    return Optional.ofNullable(known.get(key));
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
    add(key(piece), json(answer));
  }

  @Override
  public void keep(String name, double[] numbers) {
    add(key(name), json(numbers));
  }

  /** Where writing fails the run goes on without; {@link #trouble} tells. */
  private synchronized void add(String key, String content) {
    if (trouble.isPresent()) {
      return;
    }
    try {
      write((sealed(key + " " + content) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (ClosedChannelException over) {
      // The run was stopped; a line that is cut is dropped next time.
      return;
    } catch (IOException failed) {
      trouble = Optional.of(String.valueOf(failed.getMessage()));
    }
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** How many answers were there when the file was opened; what was measured is none. */
  public long found() {
    return known.values().stream().filter(text -> text.startsWith("{")).count();
  }

  /** How many of them were asked for. */
  public long used() {
    return used.get();
  }

  /** How many lines were dropped because they were half written or changed. */
  public long damaged() {
    return damaged;
  }

  /** Why nothing more could be written; empty if all was. */
  public synchronized Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
