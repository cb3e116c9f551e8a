package org.rederive.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rederive.document.tex.TexFile;

/** What a comment in a LaTeX source can say besides what a directive of a document can. */
public enum TexVerb {
  /** The setting. */
  SETTING("setting WORD", "the setting of the paper, or of the document that has begun") {
    @Override
    void read(TexDocuments documents, Directive directive, Piece content, TexFile file) {
      documents.setting(directive);
    }
  },
  /** A row of the table of symbols. */
  SYMBOL("symbol $…$, $…$ | KIND | meaning", "a row of the table of symbols") {
    @Override
    void read(TexDocuments documents, Directive directive, Piece content, TexFile file) {
      documents.symbol(content);
    }
  },
  /** A document begins. */
  DOCUMENT(
      "document ID [uses=ID,…]",
      "begins a document; what stands before the first one is said for the whole paper, and claims"
          + " outside of any are the document of their file") {
    @Override
    void read(TexDocuments documents, Directive directive, Piece content, TexFile file) {
      documents.begin(directive, file);
    }
  },
  /** The numbers of the paper are all to be accounted for. */
  INVENTORY("inventory", "every number of the paper has to have a claim or a reason") {
    @Override
    void read(TexDocuments documents, Directive directive, Piece content, TexFile file) {
      documents.complete();
    }
  },
  /** The next display is not judged. */
  OUT_OF_REACH("out-of-reach REASON", "why the number below is not judged") {
    @Override
    void read(TexDocuments documents, Directive directive, Piece content, TexFile file) {
      documents.pend(directive);
    }
  };

  private final String form;
  private final String meaning;

  TexVerb(String form, String meaning) {
    this.form = form;
    this.meaning = meaning;
  }

  /** How it is written, with what follows it. */
  public String form() {
    return form;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }

  /** What it does to the documents that are read. */
  abstract void read(TexDocuments documents, Directive directive, Piece content, TexFile file);

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<TexVerb> named(String word) {
    return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(TexVerb::word).toList();
  }
}
