/**
 * Derivation documents: Markdown in, typed derivations with their definitions and statements out.
 */
@NullMarked
package org.rederive.derivation;

import org.jspecify.annotations.NullMarked;
