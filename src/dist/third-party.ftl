# Libraries that Rederive is handed out with

Rederive itself is under the Apache License, Version 2.0 ([LICENSE](LICENSE)). The jar with everything in
it, `target/lib` and a referee's bundle also contain the libraries below, unchanged, each under its own
licence. This list is generated: `mvn -Pdist package` writes it anew.

What that means for whoever hands it on:

- **Symja** (`matheclipse-core`, `-parser`, `-external`) is under the GNU Lesser General Public License,
  version 3. **GNU Trove** is under version 2.1 of it. **JAS** and **JGraphT** offer it as one of two
  licences, beside the GPL (JAS) and the Eclipse Public License (JGraphT); here they are taken under the
  LGPL. Symja's parts under the full GPL are separate artifacts and not used.
- The LGPL lets a program under another licence use these libraries, as long as whoever gets the program
  can get the sources of the libraries and can replace them. Their sources are on Maven Central beside the
  jars; to replace one, put another version into `pom.xml` and build, or exchange the jar in `lib`. The LGPL
  and GPL texts go with the jars or are at <https://www.gnu.org/licenses/>.
- **Choco** is under the 4-clause BSD licence, which asks advertising material that mentions it to name its
  authors. It is there because Symja refers to it; Rederive does not call it.
- All others are under Apache, MIT, BSD or Eclipse licences.

This is what the libraries say of themselves, not legal advice.

| library | licence as stated by it | from |
|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()/>
| `${p.artifactId}-${p.version}` | ${e.getValue()?join("; ")} | [${p.groupId}](${p.url!""}) |
</#list>
