package org.rederive.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a command runs on a CI host: what such hosts write into the environment, host by host.
 */
final class CiHost {
  /** Variables that are set there and nowhere else. */
  private static final List<String> VARIABLES =
      List.of(
          "CI",
          "CONTINUOUS_INTEGRATION",
          "GITHUB_ACTIONS",
          "GITLAB_CI",
          "JENKINS_URL",
          "HUDSON_URL",
          "BUILDKITE",
          "TF_BUILD",
          "TEAMCITY_VERSION",
          "CIRCLECI",
          "TRAVIS",
          "APPVEYOR",
          "BITBUCKET_BUILD_NUMBER",
          "DRONE",
          "CIRRUS_CI",
          "SEMAPHORE",
          "CODEBUILD_BUILD_ID",
          "bamboo_buildKey",
          "GO_PIPELINE_NAME",
          "HEROKU_TEST_RUN_ID",
          "WOODPECKER_CI",
          "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI");

  /** What is written to say that it is none. */
  private static final List<String> NOT = List.of("", "false", "0", "no", "off");

  private CiHost() {}

  /** The variable that tells, with its value. */
  static Optional<String> in(Map<String, String> environment) {
    return VARIABLES.stream()
        .filter(name -> isSet(environment.getOrDefault(name, "")))
        .map(name -> name + "=" + environment.get(name))
        .findFirst();
  }

  private static boolean isSet(String value) {
    return !NOT.contains(value.strip().toLowerCase(Locale.ROOT));
  }
}
