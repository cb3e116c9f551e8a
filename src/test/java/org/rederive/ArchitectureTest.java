package org.rederive;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order of the packages, and the habits no compiler checks.
 *
 * <p>Every rule is tried twice: on the house, where it must hold, and on a small house with planted
 * violations, where it must name them. A rule that cannot fail says nothing.
 */
@Tag("slow")
class ArchitectureTest {

  private static final String HOUSE = "org.rederive";
  private static final String PLANTED = "org.rederive.architecture.planted";

  private static final List<String> ROOMS =
      List.of(
          "formula",
          "derivation",
          "algebra",
          "program",
          "meaning",
          "band",
          "operator",
          "wave",
          "symbolic",
          "exact",
          "floating",
          "limit",
          "literal",
          "verification",
          "report",
          "api",
          "junit",
          "cli");

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(HOUSE);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);

  /** The rules, each with the planted class it must name. */
  static Stream<Rule> rules() {
    return Stream.of(
        new Rule("packages keep their order", ArchitectureTest::order, "LooksUp"),
        new Rule("every package has a place in the order", ArchitectureTest::order, "OutsideOrder"),
        new Rule("no package cycles", ArchitectureTest::noCycles, "LooksUp"),
        new Rule("report reads results only", ArchitectureTest::resultsOnly, "ReadsEngine"),
        new Rule("Symja and Rings in one room", ArchitectureTest::symbolicEngines, "UsesSymja"),
        new Rule("Hipparchus where numbers are", ArchitectureTest::numbers, "UsesHipparchus"),
        new Rule("JUnit for tests of others only", ArchitectureTest::junit, "UsesJUnit"),
        new Rule("who may print", ArchitectureTest::printing, "Prints"),
        new Rule("no hidden dice", ArchitectureTest::dice, "ThrowsDice"),
        new Rule("names say what a class is", ArchitectureTest::names, "PlantedUtil"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheHouse(Rule rule) {
    rule.below(HOUSE).check(HOUSE_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesThePlantedViolation(Rule rule) {
    List<String> violations =
        rule.below(PLANTED).evaluate(PLANTED_CLASSES).getFailureReport().getDetails();
    assertTrue(
        violations.stream().anyMatch(line -> line.contains(rule.planted)),
        () -> rule.planted + " is not among " + violations);
  }

  /**
   * Each room with the rooms it may look into: those below it, and fewer where a room is meant to
   * know less.
   */
  private static ArchRule order(String root) {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS) {
      rooms = rooms.layer(room).definedBy(root + "." + room + "..");
    }
    String[] engineSees = {
      "formula", "derivation", "algebra", "program", "meaning", "band", "operator", "wave"
    };
    return rooms
        .whereLayer("formula")
        .mayNotAccessAnyLayer()
        .whereLayer("derivation")
        .mayOnlyAccessLayers("formula")
        // Numbers know nothing of formulas: they could leave the house as a library.
        .whereLayer("algebra")
        .mayNotAccessAnyLayer()
        .whereLayer("program")
        .mayOnlyAccessLayers("algebra")
        .whereLayer("meaning")
        .mayOnlyAccessLayers("formula", "algebra", "program")
        .whereLayer("band")
        .mayOnlyAccessLayers("formula", "derivation", "algebra", "program", "meaning")
        .whereLayer("operator")
        .mayOnlyAccessLayers("formula", "derivation", "algebra", "program", "meaning")
        .whereLayer("wave")
        .mayOnlyAccessLayers("formula", "derivation", "algebra", "program", "meaning")
        // Engines do not know each other: their agreement is the evidence.
        .whereLayer("symbolic")
        .mayOnlyAccessLayers(engineSees)
        .whereLayer("exact")
        .mayOnlyAccessLayers(engineSees)
        .whereLayer("floating")
        .mayOnlyAccessLayers(engineSees)
        .whereLayer("limit")
        .mayOnlyAccessLayers(engineSees)
        // A second reading shares the tree of a formula with the first, and no step of its
        // evaluation.
        .whereLayer("literal")
        .mayOnlyAccessLayers("formula", "derivation", "algebra")
        .whereLayer("verification")
        .mayOnlyAccessLayers(everythingBut("verification", "report", "api", "junit", "cli"))
        // A report is drawn from results and printed formulas, never from a computation.
        .whereLayer("report")
        .mayOnlyAccessLayers("formula", "verification")
        // Two doors beside the command line: for programs, and for tests of other projects.
        .whereLayer("api")
        .mayOnlyAccessLayers("derivation", "band", "verification")
        .whereLayer("junit")
        .mayOnlyAccessLayers("derivation", "verification", "report", "api")
        .whereLayer("cli")
        .mayOnlyAccessLayers(everythingBut("junit", "cli"))
        .ensureAllClassesAreContainedInArchitectureIgnoring(root);
  }

  private static String[] everythingBut(String... rooms) {
    return ROOMS.stream().filter(room -> !List.of(rooms).contains(room)).toArray(String[]::new);
  }

  private static ArchRule noCycles(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule resultsOnly(String root) {
    DescribedPredicate<JavaClass> result =
        describe("records, enums or interfaces", ArchitectureTest::isData);
    return classes()
        .that()
        .resideInAPackage(root + ".report..")
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(root + ".verification..")).or(result));
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isInterface();
  }

  private static ArchRule symbolicEngines(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "symbolic"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..matheclipse..", "..redberry..", "edu.jas..");
  }

  private static ArchRule numbers(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "algebra", "exact", "floating", "limit"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hipparchus..");
  }

  /** It is not there at run time. */
  private static ArchRule junit(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "junit"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..");
  }

  private static ArchRule printing(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "cli", "report"))
        .should(ACCESS_STANDARD_STREAMS);
  }

  /** A seed, always: a run must be repeatable. {@link SplittableRandom} with a seed is welcome. */
  private static ArchRule dice(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .orShould()
        .callConstructor(SplittableRandom.class)
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class);
  }

  private static ArchRule names(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Util|Utils|Manager|Impl)")
        .because("a name says what a thing is");
  }

  private static String[] below(String root, String... rooms) {
    return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
  }

  /** A rule for a house that stands below some package, and the planted class that breaks it. */
  private record Rule(String name, Function<String, ArchRule> rule, String planted) {

    ArchRule below(String root) {
      return rule.apply(root).allowEmptyShould(true);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
