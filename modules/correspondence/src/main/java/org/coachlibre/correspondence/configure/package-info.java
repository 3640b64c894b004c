/** How the messages room is put together. */
@NullMarked
package org.coachlibre.correspondence.configure;

import org.jspecify.annotations.NullMarked;
