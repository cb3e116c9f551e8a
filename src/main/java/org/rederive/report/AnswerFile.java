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
import org.rederive.engine.Answer;
import org.rederive.verify.Piece;
import org.rederive.verify.Portion;
import org.rederive.verify.Store;

/**
 * Answers in a file, a line for each: a digest and then JSON. Lines are only ever added, and are on
 * disk before the run goes on, so that a run that is killed loses nothing but the line it was
 * writing. That one does not match its digest and is dropped when the file is opened again.
 */
public final class AnswerFile implements Store, AutoCloseable {
  /** Hexadecimal digits of the digest of a line. */
  private static final int DIGITS = 16;

  private final ObjectMapper mapper =
      RunMapping.mapper().copy().disable(SerializationFeature.INDENT_OUTPUT);
  private final FileChannel channel;
  private final Map<Piece, Answer> known = new HashMap<>();
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
    }
    AnswerFile answers = new AnswerFile(channel);
    answers.load(file);
    return answers;
  }

  private void load(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    damaged += end < text.length() ? 1 : 0;
    channel.truncate(end).position(end);
    text.substring(0, end)
        .lines()
        .map(l -> new String(l.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .forEach(this::load);
  }

  private void load(String line) {
    try {
      String json = line.substring(Math.min(line.length(), DIGITS + 1));
      if (!line.equals(sealed(json))) {
        damaged++;
        return;
      }
      Portion portion = mapper.readValue(json, Portion.class);
      known.put(portion.piece(), portion.answer());
    } catch (JsonProcessingException otherSchema) {
      damaged++;
    }
  }

  private static String sealed(String json) {
    return DigestedFile.digest(json).substring(0, DIGITS) + " " + json;
  }

  @Override
  public synchronized Optional<Answer> find(Piece piece) {
    Optional<Answer> answer = Optional.ofNullable(known.get(piece));
    answer.ifPresent(a -> used.incrementAndGet());
    return answer;
  }

  /** Where writing fails the run goes on without; {@link #trouble} tells. */
  @Override
  public synchronized void keep(Piece piece, Answer answer) {
    if (trouble.isPresent()) {
      return;
    }
    try {
      String line = sealed(mapper.writeValueAsString(new Portion(piece, answer))) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (ClosedChannelException over) {
      // The run was stopped; a line that is cut is dropped next time.
      return;
    } catch (IOException failed) {
      trouble = Optional.of(String.valueOf(failed.getMessage()));
    }
  }

  /** How many answers were there when the file was opened. */
  public long found() {
    return known.size();
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
