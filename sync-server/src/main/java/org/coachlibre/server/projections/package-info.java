/** What desktops publish for the pages: versioned, one writer at a time. */
@NullMarked
package org.coachlibre.server.projections;

import org.jspecify.annotations.NullMarked;
