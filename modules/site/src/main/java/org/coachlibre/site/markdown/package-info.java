/**
 * Builds a folder of Markdown with front matter into a complete static site, without a practice. {@link
 * org.coachlibre.site.markdown.MarkdownSite} is the door. Two passes: the first reads front matter and plans every address, the
 * second parses, renders and writes page by page on all cores. Nothing here needs the window, the database or a network, and
 * little of it is loaded: the program starts cold for each build.
 */
@NullMarked
package org.coachlibre.site.markdown;

import org.jspecify.annotations.NullMarked;
