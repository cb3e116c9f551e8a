/**
 * Derivation documents: Markdown in, typed derivations with their definitions and statements out.
 */
@NullMarked
package org.rederive.document;

import org.jspecify.annotations.NullMarked;
