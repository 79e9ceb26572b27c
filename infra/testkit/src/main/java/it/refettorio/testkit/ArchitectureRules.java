package it.refettorio.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How a service is built inside: capabilities in flat packages, {@code inbox}, {@code pages} and
 * {@code api} around them, dependencies inward, one clock, SQL in stores only. A service's test calls
 * {@link #check(String)} with its base package.
 */
public final class ArchitectureRules {

  private static final String[] EDGES = {"..inbox..", "..pages..", "..api.."};

  private ArchitectureRules() {}

  /**
   * Checks every rule on the main classes of a service.
   *
   * @throws AssertionError naming the rule and each place that breaks it
   */
  public static void check(String basePackage) {
    var classes = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(basePackage);
    rules(basePackage).forEach(rule -> rule.check(classes));
    onlyEdgesAreTechnical(basePackage, classes);
  }

  private static List<ArchRule> rules(String base) {
    return List.of(
        noClasses().that(resideInAnyPackage(base + "..").and(resideOutsideOfPackages(EDGES)))
            .should().dependOnClassesThat(
                resideInAnyPackage(base + "..inbox..", base + "..pages..", base + "..api.."))
            .because("dependencies point inward: inbox, pages and api know capabilities,"
                + " never the other way")
            .allowEmptyShould(true),
        slices().matching(base + ".(*)..").should().beFreeOfCycles()
            .allowEmptyShould(true),
        noClasses().that().haveSimpleNameNotEndingWith("Store")
            .and().haveSimpleNameNotEndingWith("Configuration")
            .should().dependOnClassesThat().haveFullyQualifiedName(
                "org.springframework.jdbc.core.simple.JdbcClient")
            .because("SQL lives in *Store classes")
            .allowEmptyShould(true),
        noClasses().should().dependOnClassesThat().resideInAnyPackage(
                "org.apache.kafka.clients.producer..", "org.springframework.kafka..")
            .because("only the starter talks to Kafka")
            .allowEmptyShould(true),
        noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("time comes from the one Clock bean")
            .allowEmptyShould(true),
        classes().that().haveSimpleNameEndingWith("Inbox").and().resideInAPackage(base + "..")
            .should().resideInAPackage("..inbox..")
            .allowEmptyShould(true),
        classes().that().haveSimpleNameEndingWith("Page").and().resideInAPackage(base + "..")
            .should().resideInAPackage("..pages..")
            .allowEmptyShould(true));
  }

  private static void onlyEdgesAreTechnical(String base, JavaClasses classes) {
    var forbidden = List.of("util", "common", "helper", "impl", "manager", "dto", "model",
        "controller", "repository", "service", "config");
    classes.stream()
        .map(type -> type.getPackageName().substring(base.length()))
        .filter(name -> forbidden.stream().anyMatch(word -> name.contains("." + word)))
        .findFirst()
        .ifPresent(name -> {
          throw new AssertionError("A package is a capability, not a layer: " + base + name);
        });
  }
}
