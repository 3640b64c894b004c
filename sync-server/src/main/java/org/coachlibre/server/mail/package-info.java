/** Mails to be sent: what a letter is and who writes it. */
@NullMarked
package org.coachlibre.server.mail;

import org.jspecify.annotations.NullMarked;
