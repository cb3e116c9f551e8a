package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.report.RunJson;
import org.rederive.report.UnreadableRunException;
import org.rederive.report.html.GraphDrawing;
import org.rederive.report.html.GraphNode;
import org.rederive.report.html.GraphText;
import org.rederive.result.RunResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what stands on what. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Draw which document stands on which; with a run also what came out.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class GraphCommand implements Callable<Integer> {
  /** What to write. */
  enum Format {
    SVG,
    DOT,
    MERMAID
  }

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg, dot or mermaid (default: ${DEFAULT-VALUE})",
      defaultValue = "svg")
  private Format format = Format.SVG;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "a run.json: draw its documents, with verdicts and evidence")
  private @Nullable Path run;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    List<GraphNode> nodes;
    int problems = 0;
    if (run == null) {
      Derivations.Reading reading = Documents.read(paths);
      reading.problems().forEach(p -> command.getErr().println(p.shown()));
      problems = reading.problems().size();
      nodes =
          reading.derivations().stream()
              .map(d -> GraphNode.unchecked(d.id(), d.title(), d.uses()))
              .toList();
    } else {
      try {
        nodes = nodes(new RunJson().read(run).results());
      } catch (UnreadableRunException unreadable) {
        command.getErr().println("rederive: " + unreadable.getMessage());
        return ExitCode.USAGE;
      }
    }
    command.getOut().print(drawn(nodes));
    command.getOut().flush();
    if (problems > 0) {
      return ExitCode.DOCUMENT;
    }
    return nodes.isEmpty() ? ExitCode.NOTHING : ExitCode.AS_EXPECTED;
  }

  private static List<GraphNode> nodes(RunResult results) {
    return Stream.concat(
            results.documents().stream().map(GraphNode::of),
            results.skipped().stream().map(id -> GraphNode.unchecked(id, id, List.of())))
        .toList();
  }

  private String drawn(List<GraphNode> nodes) {
    return switch (format) {
      case SVG -> GraphDrawing.standalone(nodes);
      case DOT -> GraphText.dot(nodes);
      case MERMAID -> GraphText.mermaid(nodes);
    };
  }
}
