package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;

/** Entries of a source, one for each of its displays. */
final class SourceEntries {
  private SourceEntries() {}

  static List<Entry> of(TexSource source) {
    List<Entry> entries = new ArrayList<>();
    String heading = "";
    Set<String> ids = new HashSet<>();
    int unnumbered = 0;
    for (TexItem item : source.items()) {
      if (item instanceof TexItem.Heading title) {
        heading = title.span().text();
      } else if (item instanceof TexItem.Display display) {
        unnumbered += display.number().isPresent() ? 0 : 1;
        String plain = display.number().map(SourceEntries::plain).orElse("");
        String id = plain.isEmpty() ? "display-" + (unnumbered + ids.size()) : "eq" + plain;
        while (!ids.add(id)) {
          id = id + "-again";
        }
        entries.add(new Entry(display, id, heading));
      }
    }
    return entries;
  }

  private static String plain(String number) {
    return number.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
