/** What sync remembers and how it waits, without database or network. */
@NullMarked
package org.coachlibre.sync.domain;

import org.jspecify.annotations.NullMarked;
