/** What the messages room needs to keep. */
@NullMarked
package org.coachlibre.correspondence.domain;

import org.jspecify.annotations.NullMarked;
