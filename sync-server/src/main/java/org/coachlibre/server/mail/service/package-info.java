/** Sends mails from the queue, each studio's through its own account. */
@NullMarked
package org.coachlibre.server.mail.service;

import org.jspecify.annotations.NullMarked;
