/** The tables of the messages room. */
@NullMarked
package org.coachlibre.correspondence.store;

import org.jspecify.annotations.NullMarked;
