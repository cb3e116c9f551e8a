package org.rederive.document.tex;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in the sentence of a display, before or behind it, that say when it holds: "If all energies
 * are real", "In the limit of a slow field", "for a Hermitian H". A formula that is true under a
 * condition is false without it, and nobody is to be told so.
 */
final class Supposed {
  /** A sentence is looked at as far as this, and no farther than its paragraph. */
  private static final int REACH = 800;

  /** What is shown of it. */
  private static final int LONGEST = 90;

  private static final String DISPLAYS =
      "(?:equation|align|gather|multline|eqnarray|flalign|alignat|displaymath|dmath)";

  /** Points that end no sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b([Ee]qs?|[Rr]efs?|[Ff]igs?|[Ss]ecs?|cf|e\\.g|i\\.e|resp|vs|App)\\.");

  /** Words that stand in a display beside its formulas. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\\\(?:footnote|intertext|shortintertext)\\s*\\{((?:[^{}]++|\\{[^{}]*+\\})*+)\\}");

  /** A word without which nothing is supposed: most of a source has none. */
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)\\b(?:if|when|unless|provided|assum|suppos|long|case|neglect|ignor|disregard|restrict"
              + "|approximately|roughly|in|under|within|to|for|at|with|of|on|near|close|given|let|as|since|because|setting|choosing|taking|putting|imposing|requiring|demanding|fixing|owing|where|false|wrong|not|invalid|erron|one|unlike|but|is|are|does|do|fail)");

  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\n]*\n?");

  /** A display in between, with the point at its end if it ends a sentence. */
  private static final Pattern DISPLAY =
      Pattern.compile(
          "\\\\begin\\{"
              + DISPLAYS
              + "\\*?\\}.*?\\\\end\\{"
              + DISPLAYS
              + "\\*?\\}|\\\\\\[.*?\\\\\\]|\\$\\$.*?\\$\\$",
          Pattern.DOTALL);

  private static final Pattern END =
      Pattern.compile("\\\\end\\{" + DISPLAYS + "\\*?\\}.*", Pattern.DOTALL);

  private static final Pattern POINT =
      Pattern.compile("\\.\\s*(?:\\\\(?:label|tag)\\{[^{}]*\\}|\\\\nonumber|\\s)*\\\\?[^.]{0,20}$");

  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "\\n[ \\t]*\\n|\\\\(?:(?:sub)*section|paragraph|chapter|item|par|title|author|date|maketitle"
              + "|tableofcontents)(?![A-Za-z])"
              + "|\\\\(?:begin|end)\\s*\\{(?:document|abstract|frontmatter|titlepage)\\}");

  /** A point, or a display without one behind which a word stands that begins a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[.!?](?:\\}|'')*(?=\\s)|[.!?]$|(?<=DISPLAY )(?=(?:The|Now|Next|Finally"
              + "|Similarly|However|If|When|Suppose|Assume|Let|Recall|Consider|Note) )");

  private static final String ADJECTIVE =
      "(?:very |sufficiently |purely |strictly )?(?:small|large|weak|strong|slow|fast|low|high|zero|vanishing|"
          + "constant|uniform|homogeneous|static|real(?:-valued)?|positive|negative|even|odd|equal|"
          + "identical|hermitian|self-adjoint|anti-?hermitian|skew-?hermitian|normal|unitary|"
          + "orthogonal|symmetric|antisymmetric|pt-symmetric|diagonal|traceless|commuting|"
          + "non-?degenerate|degenerate|normali[sz]ed|orthonormal|pure|coherent|analytic|"
          + "time-independent|space-independent|sharp|narrow|smooth|two-level|two-band|"
          + "one-dimensional|two-dimensional)";

  /** A sentence that supposes something does so for the one after it, too. */
  private static final Pattern SUPPOSES =
      Pattern.compile(
          "^(?:\\s|\\\\[a-z]+\\{[^{}]*\\})*(?:now |let us |we (?:now |shall |will )?)?(?:suppose|assume)\\b.*"
              + "|^(?:\\s|\\\\[a-z]+\\{[^{}]*\\})*let\\b[^.]*(?:\\bcommute\\b|\\b(?:be|are) (?:all |an? |two )?"
              + ADJECTIVE
              + "\\b|\\$[^$]*(?:<|>|\\\\geq?|\\\\leq?|\\\\neq?)[^$]*\\$).*",
          Pattern.CASE_INSENSITIVE);

  private static final String DOING =
      "(?:now |then |also |again )?(?:differentiate|insert|substitute|use|write|define|apply|multiply|act|expand|combine|"
          + "plug|denote|introduce|integrate|sum|project|calculate|compute|evaluate|solve|perform|"
          + "rewrite|put|recall|note|compare|add|subtract|divide|look|return|turn|call|name|label|remember"
          + "|square|rearrange|simplify|factori[sz]e|collect)";

  /** What a reader or an author is or wants, which no formula depends on. */
  private static final String READER =
      "(?:you are|you're|one is|we are) (?:very |really |also )?(?:interested|curious|wondering"
          + "|familiar|unfamiliar|unsure|switched on)\\b"
          + "|(?:we|one|you|i) (?:wants?|wanted|wish|wishes|wished|would like) to\\b";

  /** What supposes something, wherever it stands before a display. */
  private static final String ORDER =
      "\\$[^$]*(?:\\\\neq?|<|>|\\\\ll|\\\\gg|\\\\to|\\\\rightarrow|\\\\leq?|\\\\geq?|\\\\in)(?![a-z])[^$]*\\$";

  private static final String RELATION =
      "\\$[^$]*(?:\\\\neq?|=|<|>|\\\\ll|\\\\gg|\\\\to|\\\\rightarrow|\\\\leq?|\\\\geq?|\\\\in)(?![a-z])[^$]*\\$";

  /** What supposes something, wherever it stands before a display. */
  private static final List<Pattern> BEFORE =
      List.of(
          words(
              "\\b(?:if|when|whenever) (?!(?:we|one|you) "
                  + DOING
                  + "\\b|"
                  + READER
                  + "|(?:desired|needed|necessary|wanted|you like|one likes)\\b"
                  + "|(?:these|those) (?:conditions|relations|identities|definitions) are (?:used|inserted)\\b"
                  + "|(?:applied|applying|acting|inserted|inserting|differentiating|written|expanded)\\b)"),
          words(
              "\\b(?:unless|provided|given that|assuming|assume|suppose|supposing|as long as|in case"
                  + "|neglecting|ignoring|disregarding|restricting|approximately|roughly)\\b"),
          words(
              "\\b(?:in|under|within) (?:the|a|an|this|that|our)? ?(?:[\\w-]+ ){0,4}?(?:limits?|absence"
                  + "|presence|case|approximation|regime|assumption|condition|hypothesis|equilibrium)\\b"),
          words(
              "\\b(?:at|on) (?:the |an? )?(?:[\\w-]+ ){0,2}?(?:points?|resonance|degenerac\\w+|threshold"
                  + "|equilibrium|criticality|transition|filling|origin|minimum|maximum|extremum|shell)\\b"),
          words("\\bto (?:the )?(?:first|second|third|lowest|leading|linear|zeroth|next) order\\b"),
          words("\\bup to (?:terms|corrections|an? |order|the )"),
          words(
              "\\b(?:for|at|with|near|under|close to) (?:(?:a|an|the|any|all|every|each|some) )?"
                  + ADJECTIVE
                  + "\\b"),
          words(
              "\\b(?:of|on) (?:(?:a|an|any|all|every|each|some) )?(?:hermitian|self-adjoint"
                  + "|anti-?hermitian|normal|unitary|real|non-?degenerate|normali[sz]ed)\\b"),
          words("\\b(?:for|at|near) " + RELATION),
          words("\\bwhere " + ORDER),
          words(
              "\\b(?:setting|choosing|taking|putting|letting|imposing|requiring|demanding|fixing"
                  + "|because of|owing to) "
                  + RELATION),
          words(
              "\\b(?:as(?! DISPLAY)|since|because) (?:[^,]*\\bcommut|[^,]*(?:is|are) (?:all )?"
                  + ADJECTIVE
                  + "\\b|"
                  + RELATION
                  + ")"),
          words(
              "\\b(?:false|wrong|incorrect|not true|not correct|not hold|invalid|erroneous\\w*"
                  + "|one (?:might|may|could) (?:naively )?(?:think|expect|guess|believe)|unlike)\\b"));

  /** What a display shows, right before it: H, with the normalised eigenstates u = …. */
  private static final Pattern INTRODUCES =
      words(
          "\\bwith (?:the|its|their) "
              + ADJECTIVE
              + " (?:(?:right|left|two|corresponding) (?:and left )?)*"
              + "(?:eigen)?(?:states?|vectors?|functions?|values?|energies|spinors?|spectrum)"
              + "(?: given by| being)?[,:]? *$");

  /** What supposes something right behind a display, or denies it. */
  private static final Pattern BEHIND =
      words(
          "^(?:,? ?(?:but |and )?(?:only |precisely |exactly |at least )?(?:if|when|whenever|unless|provided|as long as)\\b"
              + "|(?:holds|is true|is valid|follows) (?:only )?(?:if|when|for|in|at|provided)\\b"
              + "|(?:in|under|within) the (?:[\\w-]+ ){0,4}?(?:limits?|absence|presence|case|approximation|regime)\\b"
              + "|for (?:(?:a|an|any|all|every) )?"
              + ADJECTIVE
              + "\\b|(?:but |and |which |although )?(?:this |that |it )?(?:(?:is|are) (?:wrong|false|incorrect"
              + "|not (?:true|correct|valid)|invalid)|(?:does|do) not hold|fails?)\\b)");

  /** A sentence of its own behind a display without its point, which speaks of what follows. */
  private static final Pattern OWN =
      Pattern.compile("^(?:If|When|Whenever|In|Under|Within|For)\\b");

  private final TexFile file;

  /** Where the file has a word without which nothing is supposed, in order. */
  private int[] places = {};

  private boolean searched;

  Supposed(TexFile file) {
    this.file = file;
  }

  /** Whether there is such a word from one offset to another. */
  private boolean hasWords(int from, int to) {
    if (!searched) {
      searched = true;
      places = ANY.matcher(file.text()).results().mapToInt(MatchResult::start).toArray();
    }
    int first = Arrays.binarySearch(places, from);
    int next = first < 0 ? -first - 1 : first;
    return next < places.length && places[next] < to;
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** What is supposed of a display, in the author's words. */
  Optional<String> of(TexSpan display) {
    String text = file.text();
    int start = display.start();
    int end = display.end();
    int first = Math.max(0, start - REACH);
    int last = Math.min(text.length(), end + REACH);
    if (!hasWords(first, last)) {
      return Optional.empty();
    }
    Optional<String> within =
        WITHIN
            .matcher(display.text())
            .results()
            .flatMap(words -> supposed(plain(words.group(1))).stream())
            .findFirst();
    if (within.isPresent()) {
      return within;
    }
    String before = text.substring(first, start);
    String behind = text.substring(end, last);
    boolean ended = POINT.matcher(last(text.substring(start, end))).find();
    return before(plain(before)).or(() -> ended ? Optional.empty() : behind(plain(behind)));
  }

  private static String last(String display) {
    return END.matcher(display.substring(Math.max(0, display.length() - 80))).replaceFirst("");
  }

  // ---- before

  private static Optional<String> before(String text) {
    String[] paragraphs = PARAGRAPH.split(text, -1);
    List<String> sentences = List.of(SENTENCE.split(paragraphs[paragraphs.length - 1], -1));
    String own = sentences.get(sentences.size() - 1);
    Optional<String> found = supposed(own);
    if (found.isPresent() || sentences.size() < 2) {
      return found;
    }
    String earlier = sentences.get(sentences.size() - 2);
    return SUPPOSES.matcher(earlier).matches() ? Optional.of(shown(earlier)) : Optional.empty();
  }

  private static Optional<String> supposed(String sentence) {
    String said = INTRODUCES.matcher(sentence).replaceFirst("");
    return BEFORE.stream()
        .map(pattern -> pattern.matcher(said))
        .filter(Matcher::find)
        .map(matcher -> shown(said.substring(matcher.start())))
        .findFirst();
  }

  private static Optional<String> behind(String text) {
    String sentence = SENTENCE.split(PARAGRAPH.split(text, 2)[0], 2)[0].strip();
    if (OWN.matcher(sentence).find()) {
      return Optional.empty();
    }
    return BEHIND.matcher(sentence).find() ? Optional.of(shown(sentence)) : Optional.empty();
  }

  // ---- text

  /** Without comments and commands, formulas within the text kept, a display one word. */
  private static String plain(String text) {
    String all = ABBREVIATION.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("$1");
    Matcher display = DISPLAY.matcher(all);
    StringBuilder plain = new StringBuilder();
    while (display.find()) {
      boolean ends = POINT.matcher(last(display.group())).find();
      display.appendReplacement(plain, ends ? " DISPLAY. " : " DISPLAY ");
    }
    display.appendTail(plain);
    return plain
        .toString()
        .replaceAll("\\\\(?:emph|textit|textbf|text|mbox)\\s*\\{([^{}]*)\\}", "$1")
        .replaceAll("\\\\(?:label|cite|footnote)\\s*\\{[^{}]*\\}", "")
        .replace('~', ' ')
        .replaceAll("\\\\\\(|\\\\\\)", "\\$")
        .replaceAll("[ \\t]+", " ")
        .replaceAll("(?<!\\n)\\n(?![ \\t]*\\n)", " ")
        .replaceAll(" +", " ");
  }

  private static String shown(String words) {
    String line = words.strip().replaceAll("\\s+", " ").replaceFirst("[,:;]$", "");
    int comma = line.indexOf(',');
    String part = comma > 12 ? line.substring(0, comma) : line;
    return part.length() <= LONGEST ? part : part.substring(0, LONGEST).strip() + "…";
  }
}
