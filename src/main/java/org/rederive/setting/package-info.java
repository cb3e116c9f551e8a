/**
 * Settings: what the symbols of a document live in, and where their values come from.
 *
 * <p>A setting is one object ({@link org.rederive.setting.Setting}): its kinds of symbols and its
 * assumptions, as a document knows them, and how values for them are drawn or represented. Knows
 * Hamiltonians and documents, and no engine. Each setting has a room of its own.
 */
@NullMarked
package org.rederive.setting;

import org.jspecify.annotations.NullMarked;
