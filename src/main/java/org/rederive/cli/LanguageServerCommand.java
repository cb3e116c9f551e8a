package org.rederive.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.rederive.editor.EditorServer;
import picocli.CommandLine.Command;

/** Answers an editor on standard input and output. */
@Command(
    name = "language-server",
    mixinStandardHelpOptions = true,
    description = {
      "Answer an editor by the Language Server Protocol on standard input and output: problems while"
          + " typing in documents and LaTeX sources, how a formula was read and what came out for it,"
          + " completion of symbols, kinds, assumptions and rules, and where they are declared."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class LanguageServerCommand implements Callable<Integer> {
  /** What the protocol asks for where an editor hangs up without saying that it is done. */
  private static final int HUNG_UP = 1;

  @Override
  public Integer call() throws IOException {
    // Not System.out: a line that somebody prints would be taken for a message.
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      return EditorServer.serve(in, out) ? ExitCode.AS_EXPECTED : HUNG_UP;
    }
  }
}
