/** What desktops push: each message has one effect and one stored outcome. */
@NullMarked
package org.coachlibre.server.push;

import org.jspecify.annotations.NullMarked;
