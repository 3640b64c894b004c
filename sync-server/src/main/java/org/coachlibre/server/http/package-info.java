/** Routes with declared scopes, what they are given and what they answer. */
@NullMarked
package org.coachlibre.server.http;

import org.jspecify.annotations.NullMarked;
