package org.rederive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

/**
 * What symbols belong to: an eigenvector to a Hamiltonian, an amplitude to a packet.
 *
 * <p>Where a document declares only one Hamiltonian or only one packet, that is the one, and it
 * need not be named; it has the empty key, so that documents that use each other mean the same.
 */
final class Owners {
  private static final Pattern HAT = Pattern.compile("\\\\hat\\{([^{}]*)\\}");

  private final Findings findings;
  private final Set<String> failed;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param failed base letters of rows that cannot be understood; grows
   */
  Owners(Findings findings, Set<String> failed) {
    this.findings = findings;
    this.failed = failed;
  }

  /**
   * A row of a symbol table.
   *
   * @param at where its first spelling stands
   * @param declarations one for each spelling
   * @param owner the symbol that it says it belongs to
   */
  record Row(Piece at, List<Declaration> declarations, Optional<Piece> owner) {
    Row {
      declarations = List.copyOf(declarations);
    }

    Quantity quantity() {
      return declarations.get(0).quantity();
    }
  }

  /** Whether a kind is one of something else. */
  static boolean areNamedFor(Role role) {
    return role.quantity() instanceof Quantity.Owned;
  }

  /** Letters of a row that are things of their own count as if each had a row: not H and Ĥ. */
  void add(Row row) {
    if (row.quantity().isSameByAnyLetter()) {
      rows.add(row);
      return;
    }
    Map<String, List<Declaration>> letters = new LinkedHashMap<>();
    row.declarations()
        .forEach(d -> letters.computeIfAbsent(bare(d), letter -> new ArrayList<>()).add(d));
    letters.values().forEach(letter -> rows.add(new Row(row.at(), letter, row.owner())));
  }

  private static String bare(Declaration symbol) {
    return HAT.matcher(symbol.key()).replaceAll("$1");
  }

  /**
   * The declarations of all rows, each knowing what it belongs to; none of rows with errors.
   *
   * @param written spellings of what is defined, here or elsewhere
   * @param hidden whether a row that cannot be read may be the Hamiltonian
   */
  List<Declaration> declarations(List<Spelling> written, boolean hidden) {
    List<Row> keyed = withMainKeys();
    Set<Row> broken = new HashSet<>(refuseTwins(keyed));
    broken.addAll(refuseSecondActions(keyed));
    List<Declaration> all = new ArrayList<>();
    for (Row row : keyed) {
      List<Declaration> own = owned(row, keyed, written);
      boolean ownerless = hidden && needsOwner(row) && hamiltonians(keyed).isEmpty();
      if (own.isEmpty() || broken.contains(row) || ownerless) {
        row.declarations().forEach(d -> failed.add(d.pattern().base()));
      } else {
        all.addAll(own);
      }
    }
    return all;
  }

  /** None if it is not known what the row belongs to, although it should. */
  private List<Declaration> owned(Row row, List<Row> keyed, List<Spelling> written) {
    if (!areNamedFor(row.declarations().get(0).role())) {
      return row.declarations();
    }
    Findings own = findings.part();
    Optional<Declaration> owner = owner(row, keyed, written, own);
    if (!own.isEmpty() || owner.isEmpty() && row.owner().isPresent()) {
      return List.of();
    }
    Owned owned = new Owned(row, owner, main(keyed, written), keyed);
    return row.declarations().stream().map(d -> d.withRole(owned.role(d.role()))).toList();
  }

  private static boolean needsOwner(Row row) {
    return row.owner().isEmpty() && areNamedFor(row.declarations().get(0).role());
  }

  // ---- the only one of its kind

  private List<Row> withMainKeys() {
    List<Row> keyed = new ArrayList<>();
    for (Row row : rows) {
      boolean main =
          isHamiltonian(row) && hamiltonians(rows).size() == 1
              || isPacket(row) && packets(rows).size() == 1
              || row.equals(firstVelocity());
      keyed.add(
          main
              ? withKey(row, "")
              : isAction(row) ? withKey(row, row.declarations().get(0).key()) : row);
    }
    return keyed;
  }

  private static Row withKey(Row row, String key) {
    return new Row(
        row.at(), row.declarations().stream().map(d -> d.withKey(key)).toList(), row.owner());
  }

  /** The velocity of all waves; others are other vectors. */
  private @Nullable Row firstVelocity() {
    return rows.stream()
        .filter(row -> row.quantity() instanceof Quantity.ImaginaryVelocity)
        .findFirst()
        .orElse(null);
  }

  private static boolean isHamiltonian(Row row) {
    return isHamiltonian(row.quantity());
  }

  static boolean isHamiltonian(Quantity quantity) {
    return quantity instanceof Quantity.Operator o && o.restriction() == Restriction.HAMILTONIAN;
  }

  private static boolean isPacket(Row row) {
    return row.quantity() instanceof Quantity.Packet;
  }

  private static List<Row> hamiltonians(List<Row> rows) {
    return rows.stream().filter(Owners::isHamiltonian).toList();
  }

  private static List<Row> packets(List<Row> rows) {
    return rows.stream().filter(Owners::isPacket).toList();
  }

  // ---- who owns whom

  /** The operator of the first eigenvectors that are functions of a momentum of their own. */
  private Optional<Declaration> main(List<Row> all, List<Spelling> written) {
    return all.stream()
        .filter(row -> row.quantity() instanceof Quantity.Eigenvector)
        .filter(
            row -> row.declarations().get(0).slots().stream().noneMatch(Declaration::isFunction))
        .findFirst()
        .flatMap(row -> owner(row, all, written, findings.part()));
  }

  private Optional<Declaration> owner(
      Row row, List<Row> all, List<Spelling> written, Findings own) {
    if (row.owner().isPresent()) {
      return named(row.owner().get(), all, written, own);
    }
    if (row.quantity() instanceof Quantity.Measured measured) {
      return measured.observable().isOfState() ? state(row, all, own) : Optional.empty();
    }
    boolean needed =
        row.quantity() instanceof Quantity.Level
            || row.quantity() instanceof Quantity.EvolvingState
            || row.quantity() instanceof Quantity.ExactState;
    List<Row> candidates = hamiltonians(all);
    if (needed && candidates.size() > 1) {
      own.add(
          row.at(),
          "it is not said whose "
              + row.declarations().get(0).role()
              + " this is: there are "
              + candidates.size()
              + " Hamiltonians",
          "write: "
              + row.declarations().get(0).role()
              + " of $`"
              + candidates.get(0).declarations().get(0)
              + "`$");
    }
    if (candidates.isEmpty() && hasTwinBefore(row, all)) {
      return Optional.of(anonymous(row.declarations().get(0)));
    }
    return candidates.size() == 1
        ? Optional.of(candidates.get(0).declarations().get(0))
        : Optional.empty();
  }

  /** Where no Hamiltonian is declared, a second row of eigenvalues has a Hamiltonian of its own. */
  private static Declaration anonymous(Declaration symbol) {
    Role role =
        Role.quantity(
            "Hamiltonian",
            Type.OPERATOR,
            new Quantity.Operator(Restriction.HAMILTONIAN, Quantity.Dependence.EVERYTHING));
    return new Declaration(symbol.pattern(), List.of(), role, Type.OPERATOR)
        .withKey("Hamiltonian of " + symbol.key());
  }

  /** The state in which something is measured; of two of them it has to be said which. */
  private static Optional<Declaration> state(Row row, List<Row> all, Findings own) {
    List<Declaration> states =
        all.stream()
            .filter(r -> r.quantity() instanceof Quantity.ExactState)
            .map(r -> r.declarations().get(0))
            .toList();
    if (states.size() != 1) {
      Role role = row.declarations().get(0).role();
      own.add(
          row.at(),
          "it is not said of which state this is the " + role,
          states.isEmpty()
              ? "declare a state"
              : "write: "
                  + states.stream()
                      .map(state -> role + " of $`" + state + "`$")
                      .collect(Collectors.joining(" or ")));
    }
    return states.stream().findFirst();
  }

  private static boolean hasTwinBefore(Row row, List<Row> all) {
    return all.subList(0, all.indexOf(row)).stream().anyMatch(before -> areTwins(row, before));
  }

  private Optional<Declaration> named(
      Piece owner, List<Row> all, List<Spelling> written, Findings own) {
    Optional<SymbolName> asked = Symbols.name(owner.text());
    Optional<Declaration> found =
        asked.flatMap(
            name ->
                all.stream()
                    .flatMap(row -> row.declarations().stream())
                    .filter(d -> d.sort() == Sort.QUANTITY && d.pattern().equals(name))
                    .findFirst()
                    .or(() -> defined(name.latex(), written)));
    if (found.isEmpty() && asked.filter(name -> failed.contains(name.base())).isEmpty()) {
      own.add(owner, owner.quoted() + " is not declared", "declare it in a row");
    }
    return found;
  }

  private static Optional<Declaration> defined(String latex, List<Spelling> written) {
    return written.stream()
        .filter(s -> s.pattern().latex().equals(latex))
        .map(
            s ->
                new Declaration(
                    s.pattern(), s.slots(), Role.quantity("defined", Type.OPERATOR), Type.OPERATOR))
        .findFirst();
  }

  /** Two rows for one eigenvalue of one operator would be one quantity in two rows. */
  private List<Row> refuseTwins(List<Row> all) {
    List<Row> twins = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (areTwins(all.get(i), all.get(j)) && hamiltonians(all).size() == 1) {
          findings.add(
              all.get(i).at(),
              all.get(i).declarations().get(0)
                  + " and "
                  + all.get(j).declarations().get(0)
                  + " are two rows for the same "
                  + all.get(i).declarations().get(0).role(),
              "say of which operator each is, or define one by the other");
          twins.addAll(List.of(all.get(i), all.get(j)));
        }
      }
    }
    return twins;
  }

  /** Two of them would be two numbers, and states evolve by one. */
  private List<Row> refuseSecondActions(List<Row> all) {
    List<Row> others = all.stream().filter(Owners::isAction).skip(1).toList();
    others.forEach(
        row ->
            findings.add(
                row.at(),
                "there is only one " + row.declarations().get(0).role(),
                "list all its letters in one row"));
    return others;
  }

  private static boolean isAction(Row row) {
    return row.quantity() instanceof Quantity.Number number && number.action();
  }

  private static boolean areTwins(Row a, Row b) {
    boolean levels = a.quantity() instanceof Quantity.Level;
    return levels
        && a.quantity().equals(b.quantity())
        && a.owner().isEmpty()
        && b.owner().isEmpty();
  }

  // ---- what it is once its owner is known

  private record Owned(
      Row row, Optional<Declaration> owner, Optional<Declaration> main, List<Row> all) {

    Role role(Role plain) {
      String name = row.owner().map(o -> plain.name() + " of $`" + o.text() + "`$").orElse("");
      return plain.with(name.isEmpty() ? plain.name() : name, owned(plain.quantity()));
    }

    /** Packets and their amplitudes are those of a band; where nothing is said, of the main one. */
    private Quantity owned(Quantity quantity) {
      if (quantity instanceof Quantity.Amplitude) {
        return new Quantity.Amplitude(packet(), main);
      }
      if (quantity instanceof Quantity.Packet packet) {
        return packet.ofAnother(row.owner().isPresent() ? owner : main);
      }
      if (quantity instanceof Quantity.EvolvingState state) {
        return state.by(action()).ofAnother(owner);
      }
      return quantity instanceof Quantity.Owned owned ? owned.ofAnother(owner) : quantity;
    }

    private Optional<Declaration> action() {
      return all.stream().filter(Owners::isAction).map(r -> r.declarations().get(0)).findFirst();
    }

    /** Key of the packet that an amplitude is of. */
    private String packet() {
      return row.owner().isPresent()
          ? owner.map(Declaration::key).orElse("")
          : isSecondAmplitude() ? "packet of " + row.declarations().get(0).key() : "";
    }

    /** Two rows are two amplitudes, and so of two packets. */
    private boolean isSecondAmplitude() {
      return all.subList(0, all.indexOf(row)).stream()
          .anyMatch(r -> r.quantity() instanceof Quantity.Amplitude && r.owner().isEmpty());
    }
  }
}
