/**
 * A small house in which every rule of the architecture is broken once, each class by its name.
 *
 * @see org.rederive.ArchitectureTest
 */
package org.rederive.architecture.planted;
