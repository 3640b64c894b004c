/** What a module of the server is given and gives. */
@NullMarked
package org.coachlibre.server.modules;

import org.jspecify.annotations.NullMarked;
