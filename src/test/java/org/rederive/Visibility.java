package org.rederive;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is not API is not public: a class or a member that no other package of the house uses, nor a
 * test there, is the business of its own package.
 */
final class Visibility {
  /** What projects that use the library see, and the virtual machine. */
  private static final Set<String> FOR_OTHERS = Set.of("api", "junit", "jqwik", "cli.Main");

  /**
   * Records of results are read by programs that use the library, and by reports in other
   * languages; their parts are public as a whole.
   */
  private static final String RESULT = "result";

  private Visibility() {}

  static ArchRule types(String root) {
    return rule(root, new PublicForNobody(root))
        .because("what other rooms do not need is free to change");
  }

  static ArchRule members(String root) {
    return rule(root, new MembersForNobody(root))
        .because("what other rooms do not need is free to change");
  }

  private static ArchRule rule(String root, ArchCondition<JavaClass> condition) {
    return classes()
        .that(describe("are of the house", type -> isChecked(root, type)))
        .should(condition);
  }

  /** Tests use the house, and nobody uses them; planted classes are a house of their own. */
  private static boolean isChecked(String root, JavaClass type) {
    boolean test =
        type.getSource().map(s -> s.getUri().getPath().contains("/test-classes/")).orElse(false);
    return type.getName().startsWith(root + ".") && (!test || root.contains("planted"));
  }

  private static boolean isForOthers(String root, JavaClass type) {
    String name = type.getName().substring(root.length() + 1);
    return FOR_OTHERS.stream().anyMatch(n -> name.equals(n) || name.startsWith(n + "."))
        || name.startsWith(RESULT + ".");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Visibility::isPublic).orElse(true);
  }

  private static final class PublicForNobody extends ArchCondition<JavaClass> {
    private final String root;

    PublicForNobody(String root) {
      super("be used by another package where they are public");
      this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean needless =
          type.isTopLevelClass()
              && isPublic(type)
              && !isForOthers(root, type)
              && withInner(type).noneMatch(PublicForNobody::isUsed);
      if (needless) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
      }
    }

    private static Stream<JavaClass> withInner(JavaClass type) {
      return type.getPackage().getClasses().stream()
          .filter(c -> c.equals(type) || c.getName().startsWith(type.getName() + "$"));
    }

    private static boolean isUsed(JavaClass type) {
      return type.getDirectDependenciesToSelf().stream()
          .anyMatch(d -> !d.getOriginClass().getPackage().equals(type.getPackage()));
    }
  }

  private static final class MembersForNobody extends ArchCondition<JavaClass> {
    private final String root;

    MembersForNobody(String root) {
      super("have public members that another package uses");
      this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      if (!isPublic(type) || type.isInterface() || isForOthers(root, type)) {
        return;
      }
      type.getMembers().stream()
          .filter(member -> isNeedless(type, member))
          .forEach(
              member ->
                  events.add(
                      SimpleConditionEvent.violated(
                          member, member.getFullName() + " is public for nobody")));
    }

    private static boolean isNeedless(JavaClass type, JavaMember member) {
      return member.getModifiers().contains(JavaModifier.PUBLIC)
          && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
          && !isOfTheLanguage(type, member)
          && !isInlined(member)
          && member.getAccessesToSelf().stream()
              .allMatch(a -> a.getOriginOwner().getPackage().equals(type.getPackage()))
          && !isReferredTo(type, member);
    }

    /** Constants that the compiler puts in the place of their names leave no trace. */
    private static boolean isInlined(JavaMember member) {
      boolean constant =
          member.getModifiers().contains(JavaModifier.STATIC)
              && member.getModifiers().contains(JavaModifier.FINAL);
      return member instanceof JavaField field
          && constant
          && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
    }

    /** Method references are no calls; constructors are met as references, too. */
    private static boolean isReferredTo(JavaClass type, JavaMember member) {
      return member instanceof JavaMethod method
              && isElsewhere(
                  type, method.getReferencesToSelf().stream().map(r -> r.getOriginOwner()))
          || member instanceof JavaConstructor constructor
              && isElsewhere(
                  type, constructor.getReferencesToSelf().stream().map(r -> r.getOriginOwner()));
    }

    private static boolean isElsewhere(JavaClass type, Stream<JavaClass> origins) {
      return origins.anyMatch(origin -> !origin.getPackage().equals(type.getPackage()));
    }

    /**
     * What the language makes public: accessors and constructors of records, constants, overrides.
     */
    private static boolean isOfTheLanguage(JavaClass type, JavaMember member) {
      boolean accessor =
          type.isRecord()
              && (member.getName().equals("<init>")
                  || type.tryGetField(member.getName()).isPresent());
      return accessor || type.isEnum() || overrides(type, member);
    }

    private static boolean overrides(JavaClass type, JavaMember member) {
      if (!(member instanceof JavaCodeUnit unit) || member.getName().equals("<init>")) {
        return false;
      }
      String[] parameters =
          unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
      Stream<JavaClass> above =
          Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
      return above.anyMatch(
          s ->
              s.getMethods().stream()
                  .anyMatch(
                      m ->
                          m.getName().equals(member.getName())
                              && m.getRawParameterTypes().size() == parameters.length));
    }
  }
}
