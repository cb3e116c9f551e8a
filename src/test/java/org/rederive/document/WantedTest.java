package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rederive.setting.Settings;

/** Where only some documents are wanted, they are read as if all were. */
class WantedTest {
  private static final List<Path> PAPER =
      List.of(Path.of("derivations/non-hermitian-magnetic-moment"));
  private static final Derivations.Reading ALL = Settings.read(PAPER);

  private static List<Object> meant(List<String> words, Derivations.Reading reading) {
    Names names = Names.of(words, reading.derivations());
    List<Derivation> chosen = names.in(reading.derivations());
    Map<String, String> digests = DocumentDigests.of(reading.documents()).whole();
    List<Object> meant = new ArrayList<>(names.unknown());
    for (Derivation document : chosen) {
      meant.add(document.id() + ' ' + digests.get(document.id()));
      document.statements().forEach(s -> meant.add(s.id() + s.equations()));
    }
    return meant;
  }

  private static Derivations.Reading read(List<String> words) {
    return Settings.read(PAPER, new Wanted(words));
  }

  private static void assertSame(String... words) {
    List<String> all = List.of(words);
    assertEquals(meant(all, ALL), meant(all, read(all)), () -> "words: " + all);
  }

  @Test
  void everyNameMeansWhatItMeansAmongAll() {
    for (int i = 0; i < ALL.derivations().size(); i += 4) {
      Derivation document = ALL.derivations().get(i);
      assertSame(document.id());
      Statement last = document.statements().get(document.statements().size() - 1);
      assertSame(last.id());
    }
  }

  @Test
  void everyNumberMeansWhatItMeansAmongAll() {
    Set<String> numbers =
        ALL.derivations().stream()
            .flatMap(d -> d.statements().stream())
            .map(Statement::number)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.toSet());
    assertTrue(numbers.size() > 1);
    numbers.stream().sorted().limit(12).forEach(number -> assertSame("Eq. (" + number + ")"));
  }

  @Test
  void patternsAndUnknownNamesMeanWhatTheyMeanAmongAll() {
    String some = ALL.derivations().get(0).id();
    assertSame(some.substring(0, 2) + "*");
    assertSame("*/s1");
    assertSame(some, "nothing-is-called-this");
  }

  @Test
  void onlyWhatIsMeantIsReadAndWhatItStandsOn() {
    Derivation user =
        ALL.derivations().stream().filter(d -> !d.uses().isEmpty()).findFirst().orElseThrow();
    List<String> read = read(List.of(user.id())).documents().stream().map(Derivation::id).toList();
    assertTrue(read.containsAll(user.uses()));
    assertTrue(read.size() < ALL.documents().size() / 2, read::toString);
  }
}
