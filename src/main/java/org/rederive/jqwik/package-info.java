/**
 * Hamiltonians and whole samples as arbitraries of jqwik, with all their numbers, so that what
 * fails shrinks to something that can be redone on paper. jqwik is brought by the project that uses
 * it.
 */
@NullMarked
package org.rederive.jqwik;

import org.jspecify.annotations.NullMarked;
