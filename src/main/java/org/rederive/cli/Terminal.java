package org.rederive.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * What can be shown where the output goes.
 *
 * @param environment the variables of the environment
 * @param interactive whether a person sees it
 */
record Terminal(Map<String, String> environment, boolean interactive) {
  /** That of this process. */
  static Terminal current() {
    return new Terminal(System.getenv(), isInteractive());
  }

  /** From Java 22 on there is a console even if nobody sits there; it says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      var isTerminal = java.io.Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(isTerminal.invoke(console));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException older) {
      return Runtime.version().feature() < 22;
    }
  }

  /** NO_COLOR forbids, CLICOLOR_FORCE wants, TERM=dumb cannot. */
  boolean colors() {
    if (!value("NO_COLOR").isEmpty()) {
      return false;
    }
    String forced = value("CLICOLOR_FORCE");
    return (!forced.isEmpty() && !forced.equals("0")) || rewrites();
  }

  /** Whether a line can be written over. */
  boolean rewrites() {
    return interactive && !value("TERM").equals("dumb");
  }

  private String value(String name) {
    return environment.getOrDefault(name, "");
  }
}
