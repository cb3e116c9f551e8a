package org.rederive.jqwik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Keeps the sample on which a property failed, as {@code target/samples/Class.method.json}, and
 * says the command that tries it again without jqwik: {@code rederive replay FILE}. For {@code
 * AddLifecycleHook}, on a property or on a class.
 */
public final class KeepsSample implements AroundPropertyHook {
  private static final Path FOLDER = Path.of("target", "samples");

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws IOException {
    PropertyExecutionResult result = property.execute();
    for (Object parameter : result.falsifiedParameters().orElse(List.of())) {
      if (parameter instanceof DrawnSample sample) {
        Path file = kept(context, sample);
        context.reporter().publishValue("replay", "rederive replay " + file);
      }
    }
    return result;
  }

  private static Path kept(PropertyLifecycleContext context, DrawnSample sample)
      throws IOException {
    String name = context.containerClass().getSimpleName() + "." + context.targetMethod().getName();
    Files.createDirectories(FOLDER);
    return Files.writeString(FOLDER.resolve(name + ".json"), sample.json());
  }
}
