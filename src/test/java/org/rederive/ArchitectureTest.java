package org.rederive;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** Rooms in their order: each may look into those that stand before it. */
  private static final List<String> ROOMS =
      List.of(
          "formula",
          "number",
          "program",
          "evaluate",
          "hamiltonian",
          "evolution",
          "algebra",
          "document",
          "setting",
          "result",
          "engine",
          "diagnose",
          "verify",
          "audit",
          "report",
          "api",
          "junit",
          "jqwik",
          "editor",
          "cli");

  /** With tests, which use what they test. */
  private static final JavaClasses ALL_CLASSES =
      new ClassFileImporter().importPackages(HOUSE, "gg.jte.generated");

  /** With the pages, which are classes when they are compiled, and use what reports offer. */
  private static final JavaClasses HOUSE_CLASSES =
      ALL_CLASSES.that(describe("no tests", ArchitectureTest::isNoTest));

  private static final JavaClasses PLANTED_CLASSES =
      ALL_CLASSES.that(resideInAPackage(PLANTED + ".."));

  private static boolean isNoTest(JavaClass type) {
    return type.getSource()
        .map(source -> new DoNotIncludeTests().includes(Location.of(source.getUri())))
        .orElse(true);
  }

  /** The rules, each with the planted classes it must name. */
  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "rooms keep their order",
            ArchitectureTest::order,
            List.of("LooksUp", "OutsideOrder", "ReadsADocument"),
            HOUSE_CLASSES),
        new Rule("no room cycles", ArchitectureTest::noCycles, "LooksUp"),
        new Rule("the tree knows no reader and no printer", ArchitectureTest::tree, "ReadsWhatIs"),
        new Rule("engines know no engine", ArchitectureTest::engines, "AsksNeighbour"),
        new Rule("a second reading is one", ArchitectureTest::literal, "SharesAnEvaluator"),
        new Rule("results are data", ArchitectureTest::results, "Computes"),
        new Rule("reports read results only", ArchitectureTest::reports, "ReadsEngine"),
        new Rule("Symja in one room", ArchitectureTest::symja, "UsesSymja"),
        new Rule("Rings where polynomials are", ArchitectureTest::rings, "UsesRings"),
        new Rule("Hipparchus where numbers are", ArchitectureTest::numbers, "UsesHipparchus"),
        new Rule("JUnit for tests of others only", ArchitectureTest::junit, "UsesJUnit"),
        new Rule("jqwik for properties of others only", ArchitectureTest::jqwik, "UsesJqwik"),
        new Rule("editors are answered in one room", ArchitectureTest::editors, "AnswersEditors"),
        new Rule("who may print", ArchitectureTest::printing, "Prints"),
        new Rule("no hidden dice", ArchitectureTest::dice, "ThrowsDice"),
        new Rule("names say what a class is", ArchitectureTest::names, "PlantedUtil"),
        new Rule(
            "no class is public for nobody", Visibility::types, List.of("Exposed"), ALL_CLASSES),
        new Rule(
            "no member is public for nobody",
            Visibility::members,
            List.of("exposedMember"),
            ALL_CLASSES));
  }

  /** Of nothing every rule would hold. */
  @Test
  void theHouseHasItsClassesAndNoTests() {
    ROOMS.forEach(
        room -> assertTrue(HOUSE_CLASSES.containPackage(HOUSE + "." + room), () -> "no " + room));
    assertTrue(HOUSE_CLASSES.containPackage("gg.jte.generated"), "no pages");
    assertFalse(HOUSE_CLASSES.contain(ArchitectureTest.class), "tests");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheHouse(Rule rule) {
    rule.below(HOUSE).check(rule.house);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesThePlantedViolation(Rule rule) {
    List<String> violations =
        rule.below(PLANTED).evaluate(PLANTED_CLASSES).getFailureReport().getDetails();
    for (String planted : rule.planted) {
      assertTrue(
          violations.stream().anyMatch(line -> line.contains(planted)),
          () -> planted + " is not among " + violations);
    }
  }

  private static ArchRule order(String root) {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS) {
      rooms = rooms.layer(room).definedBy(root + "." + room + "..");
    }
    for (String room : ROOMS) {
      String[] before = ROOMS.subList(0, ROOMS.indexOf(room)).toArray(String[]::new);
      rooms =
          before.length == 0
              ? rooms.whereLayer(room).mayNotAccessAnyLayer()
              : rooms.whereLayer(room).mayOnlyAccessLayers(before);
    }
    return rooms
        .ensureAllClassesAreContainedInArchitectureIgnoring(
            root, "gg.jte.generated..", PLANTED + ".matheclipse", PLANTED + ".redberry")
        .because("what a thing means may not depend on what is made of it");
  }

  private static ArchRule noCycles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("two rooms that need each other are one");
  }

  private static ArchRule tree(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".formula")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".formula.*..")
        .because("a formula is data; many things read, print and change it");
  }

  /** Models are made of the polynomials with which everything else is proved. */
  private static ArchRule engines(String root) {
    return slices()
        .matching(root + ".engine.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage(root + ".engine.model.."), resideInAPackage(root + ".engine.proof.."))
        .because("their agreement is the evidence");
  }

  private static ArchRule literal(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".engine.literal..", root + ".engine.span..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(below(root, "program", "evaluate", "algebra"))
                .or(
                    resideInAPackage(root + ".hamiltonian..")
                        .and(not(JavaClass.Predicates.simpleNameStartingWith("Premises")))
                        .and(not(describe("part of it", ArchitectureTest::isPremise)))))
        .because("two readings that share a step share its errors");
  }

  private static boolean isPremise(JavaClass type) {
    return type.getName().contains(".Premises");
  }

  private static ArchRule results(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".result..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            below(root, "number", "program", "evaluate", "evolution", "document", "setting"))
        .because("a result can be written, read back and compared by who has no engine");
  }

  private static ArchRule reports(String root) {
    DescribedPredicate<JavaClass> computing =
        resideInAnyPackage(
            below(root, "number", "program", "evaluate", "hamiltonian", "evolution", "setting"));
    DescribedPredicate<JavaClass> behind =
        resideInAnyPackage(below(root, "engine", "diagnose", "verify", "audit"));
    return noClasses()
        .that()
        .resideInAPackage(root + ".report..")
        .should()
        .dependOnClassesThat(
            computing.or(behind.and(describe("no data", type -> !ArchitectureTest.isData(type)))))
        .because("a report is drawn from results and printed formulas, never from a computation");
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isInterface();
  }

  private static ArchRule symja(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "engine.model"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..matheclipse..", "edu.jas..")
        .because("it derives and prints, and is believed nowhere");
  }

  private static ArchRule rings(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "engine.proof", "engine.model"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..redberry..")
        .because("what is zero is decided in one room, and printed in another");
  }

  private static ArchRule numbers(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "number", "engine.sampling", "engine.limit"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hipparchus..")
        .because("everybody else computes over any number system");
  }

  private static ArchRule junit(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "junit"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .because("it is not there at run time");
  }

  private static ArchRule jqwik(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "jqwik"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.jqwik..")
        .because("it is not there at run time");
  }

  private static ArchRule editors(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "editor"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.lsp4j..")
        .because("who has no editor has not its library");
  }

  private static ArchRule printing(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(root, "cli", "report"))
        .should(ACCESS_STANDARD_STREAMS)
        .because("who calls the library decides what is said");
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
        .callMethod(Collections.class, "shuffle", List.class)
        .because("a run must be repeatable: every number has a seed");
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

  /** A rule for a house that stands below some package, and the planted classes that break it. */
  private record Rule(
      String name, Function<String, ArchRule> rule, List<String> planted, JavaClasses house) {

    Rule(String name, Function<String, ArchRule> rule, String planted) {
      this(name, rule, List.of(planted), HOUSE_CLASSES);
    }

    ArchRule below(String root) {
      return rule.apply(root).allowEmptyShould(true);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
