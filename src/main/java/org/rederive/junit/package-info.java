/**
 * Derivations as tests of JUnit 5. JUnit itself is brought by the project that uses it: nothing
 * else here needs it.
 */
@NullMarked
package org.rederive.junit;

import org.jspecify.annotations.NullMarked;
