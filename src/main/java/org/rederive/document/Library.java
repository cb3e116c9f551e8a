package org.rederive.document;

import java.nio.file.Path;
import java.util.List;

/**
 * Documents that are read again and again while somebody writes them: of those that are as they
 * were nothing is read but the text. Safe for use by several threads at once.
 */
public final class Library {
  private final Vocabularies settings;
  private final Memory memory;

  /**
   * @param settings that documents can be written in
   */
  public Library(Vocabularies settings) {
    this.settings = settings;
    this.memory = new Memory(settings);
  }

  /** Reads documents as {@link Derivations#read} does. */
  public Derivations.Reading read(List<Path> pathsOrFolders, Unsaved unsaved) {
    return new Derivations(settings, memory).all(pathsOrFolders, unsaved, Wanted.ALL);
  }
}
