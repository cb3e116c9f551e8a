package org.rederive.setting;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.setting.band.BandSetting;
import org.rederive.setting.band.FamilySetting;
import org.rederive.setting.band.PacketSetting;
import org.rederive.setting.sites.OperatorsSetting;
import org.rederive.setting.wave.WaveSetting;

/**
 * What a document's symbols live in: which kinds of symbols and which assumptions there are, and
 * what represents them.
 */
public interface Setting {
  /** How a document writes it. */
  String word();

  /** Kinds a symbol can have. */
  List<Role> vocabulary();

  /** Assumptions a document can make. */
  List<Assumption> assumptions();

  /** What represents its symbols, in one way of using them. */
  <R> R in(Representation<R> representation);

  /** The kind with these words. */
  default Optional<Role> role(String words) {
    return vocabulary().stream().filter(r -> r.name().equals(words)).findFirst();
  }

  /** The assumption with this word. */
  default Optional<Assumption> assumption(String word) {
    return assumptions().stream().filter(a -> a.word().equals(word)).findFirst();
  }

  /** Whether there are states that are spread over momenta. */
  default boolean hasPackets() {
    return vocabulary().stream().anyMatch(role -> role.quantity() instanceof Quantity.Packet);
  }

  /** All settings there are. */
  static List<Setting> all() {
    return List.of(
        new BandSetting(),
        new PacketSetting(),
        new OperatorsSetting(),
        new FamilySetting(),
        new WaveSetting());
  }

  /** The setting with this word. */
  static Optional<Setting> named(String word) {
    return all().stream().filter(s -> s.word().equals(word)).findFirst();
  }

  /**
   * What settings are represented by; a new representation does not compile until everything that
   * uses settings knows it.
   *
   * @param <R> what is made of it
   */
  interface Representation<R> {
    /** Matrices at momenta, with their eigenvectors. */
    R bands();

    /** Matrices that depend on a strength, with their eigenvectors. */
    R family();

    /** Matrices on sites, with positions. */
    R operators();

    /** Functions of position and time. */
    R waves();
  }
}
