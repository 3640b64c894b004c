/**
 * The coach's web site: its pages and blocks as values, what other rooms hand in ({@link org.coachlibre.site.SiteData}, {@link
 * org.coachlibre.site.SiteBlock}) and what they hear ({@link org.coachlibre.site.SiteChanged}). The generator, the editor and the
 * tables live in the packages below; this package knows none of them.
 */
@NullMarked
package org.coachlibre.site;

import org.jspecify.annotations.NullMarked;
