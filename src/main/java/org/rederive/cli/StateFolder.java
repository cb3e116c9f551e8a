package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where is kept what runs remember of each other. Nobody's repository should have to know of it.
 *
 * @param folder the folder; need not exist yet
 */
record StateFolder(Path folder) {
  /** Makes it. */
  void make() throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(".gitignore"), "*\n");
    }
  }

  /** Where answers are kept; if the folder cannot be made, nothing can be kept there. */
  Path store() {
    try {
      make();
    } catch (IOException unwritable) {
      return folder.resolve("store");
    }
    return folder.resolve("store");
  }
}
