/** What tests share. Never on the class path of the program. */
@NullMarked
package org.coachlibre.testkit;

import org.jspecify.annotations.NullMarked;
