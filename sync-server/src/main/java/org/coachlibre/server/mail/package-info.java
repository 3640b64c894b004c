/** Mails of the studios: queued with the change they tell of, sent through each studio's own account. */
@NullMarked
package org.coachlibre.server.mail;

import org.jspecify.annotations.NullMarked;
