/**
 * The setting of algebras by relations: generators of which is known how they are exchanged, and
 * nothing else.
 */
@NullMarked
package org.rederive.setting.algebra;

import org.jspecify.annotations.NullMarked;
