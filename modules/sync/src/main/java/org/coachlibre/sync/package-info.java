/** The desktop's half of sync: outbox, inbox, publish. */
@NullMarked
package org.coachlibre.sync;

import org.jspecify.annotations.NullMarked;
