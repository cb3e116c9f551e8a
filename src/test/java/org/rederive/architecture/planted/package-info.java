/** A small house with one violation of each rule. */
package org.rederive.architecture.planted;
