package org.rederive.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the documents of small models from files and folders. */
public final class Models {
  /** The folder in which the models of a paper are. */
  public static final String FOLDER = "models";

  private Models() {}

  /**
   * What was read.
   *
   * @param models documents without any problem, in order of file name
   * @param problems what is wrong with the others
   */
  public record Reading(List<ModelDocument> models, List<Problem> problems) {
    public Reading {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }

    /** The model with this id. */
    public Optional<ModelDocument> named(String id) {
      return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** One line for somebody who named a model that is not there: similar names, or all. */
    public String unknown(String id) {
      List<String> ids = models.stream().map(ModelDocument::id).toList();
      String hint = Nearest.hint(id, ids);
      return "no model is called " + id + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
  }

  /** Reads models as {@link Derivations#read} reads derivations; they are for every document. */
  public static Reading read(List<Path> pathsOrFolders) {
    List<Problem> problems = new ArrayList<>();
    return new Reading(read(pathsOrFolders, problems), problems);
  }

  /**
   * Reads the models that belong to documents: those in a folder {@code models} in the folder of a
   * document, or beside it. They are for the documents of the folder that holds them, at any depth.
   *
   * @param documents files of documents
   */
  public static Reading beside(Collection<Path> documents) {
    List<Problem> problems = new ArrayList<>();
    List<ModelDocument> models = new ArrayList<>();
    for (Path home : homes(documents)) {
      read(List.of(home.resolve(FOLDER)), problems).forEach(m -> models.add(m.in(home)));
    }
    return new Reading(models, problems);
  }

  private static SortedSet<Path> homes(Collection<Path> documents) {
    return documents.stream()
        .map(file -> file.normalize().toAbsolutePath().getParent())
        .distinct()
        .flatMap(folder -> Stream.of(folder, folder.resolve("..").normalize()))
        .filter(home -> Files.isDirectory(home.resolve(FOLDER)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<ModelDocument> read(List<Path> pathsOrFolders, List<Problem> problems) {
    List<ModelDocument> models = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (SourceText source : new SourceFiles(problems::add, Unsaved.NONE).read(pathsOrFolders)) {
      Findings findings = new Findings(source);
      new ModelReader(source, findings)
          .read()
          .filter(model -> isNew(model, source, files, findings))
          .ifPresent(models::add);
      problems.addAll(findings.inOrder());
    }
    return models;
  }

  private static boolean isNew(
      ModelDocument model, SourceText source, Map<String, String> files, Findings findings) {
    String other = files.putIfAbsent(model.id(), source.file());
    if (other != null) {
      findings.add(
          new Piece(source.line(2), 2, 0),
          "the id " + model.id() + " is taken: it is also in " + other,
          "ids of models are unique");
    }
    return other == null;
  }
}
