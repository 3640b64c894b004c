/** The Messages place. */
@NullMarked
package org.coachlibre.correspondence.view;

import org.jspecify.annotations.NullMarked;
