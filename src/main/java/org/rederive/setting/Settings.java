package org.rederive.setting;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Library;
import org.rederive.document.Unsaved;
import org.rederive.document.Vocabularies;
import org.rederive.document.Wanted;
import org.rederive.document.tex.TexSource;
import org.rederive.document.transcript.Transcript;
import org.rederive.setting.algebra.AlgebraSetting;
import org.rederive.setting.band.BandSetting;
import org.rederive.setting.band.FamilySetting;
import org.rederive.setting.band.PacketSetting;
import org.rederive.setting.evolution.LatticeSetting;
import org.rederive.setting.evolution.LevelsSetting;
import org.rederive.setting.evolution.LoopSetting;
import org.rederive.setting.sites.HalfLineSetting;
import org.rederive.setting.sites.OperatorsSetting;
import org.rederive.setting.wave.WaveSetting;

/** All settings there are. */
public final class Settings {
  private static final List<Setting> ALL =
      List.of(
          new BandSetting(),
          new PacketSetting(),
          new OperatorsSetting(),
          new AlgebraSetting(),
          new FamilySetting(),
          new WaveSetting(),
          new LevelsSetting(),
          new LatticeSetting(),
          new LoopSetting(),
          new HalfLineSetting());

  private static final Vocabularies VOCABULARIES = new Vocabularies(List.copyOf(ALL));

  private Settings() {}

  /** One of each. */
  public static List<Setting> all() {
    return ALL;
  }

  /** The setting with this word. */
  public static Optional<Setting> named(String word) {
    return ALL.stream().filter(s -> s.word().equals(word)).findFirst();
  }

  /**
   * The setting of a document.
   *
   * @throws IllegalArgumentException if it was read with other settings
   */
  public static Setting of(Derivation derivation) {
    String word = derivation.setting().word();
    return named(word)
        .orElseThrow(() -> new IllegalArgumentException("there is no setting " + word));
  }

  /** Reads documents of all settings in files and folders, as {@link Derivations#read} does. */
  public static Derivations.Reading read(List<Path> pathsOrFolders) {
    return Derivations.read(pathsOrFolders, VOCABULARIES);
  }

  /** The same, as they would be if what is open in an editor were saved. */
  public static Derivations.Reading read(List<Path> pathsOrFolders, Unsaved unsaved) {
    return Derivations.read(pathsOrFolders, VOCABULARIES, unsaved);
  }

  /** Reads only documents that some words may be about, and what these stand on. */
  public static Derivations.Reading read(List<Path> pathsOrFolders, Wanted wanted) {
    return Derivations.read(pathsOrFolders, VOCABULARIES, wanted);
  }

  /** Documents that are read again and again. */
  public static Library library() {
    return new Library(VOCABULARIES);
  }

  /** The folder of a paper, made from its source; its symbols are looked for in this setting. */
  public static Transcript.Made transcript(TexSource source, Setting setting) {
    return Transcript.of(source, setting, again());
  }

  /** Reads documents that are not in files as often as somebody likes, and what is new anew. */
  public static Function<Map<String, String>, Derivations.Reading> again() {
    return Derivations.again(VOCABULARIES);
  }

  /** Reads documents that are not in files: texts by the name that messages give them. */
  public static Derivations.Reading of(Map<String, String> texts) {
    return Derivations.of(texts, VOCABULARIES);
  }
}
