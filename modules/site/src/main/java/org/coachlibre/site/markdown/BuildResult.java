package org.coachlibre.site.markdown;

import java.util.List;

/** How a build ended. */
public sealed interface BuildResult {

    /**
     * The site is there; pages that could not be read are missing from it and named by {@code findings}.
     *
     * @param pages Markdown files that became pages
     * @param files all files of the site
     * @param written files that are new or differ from the last build
     * @param removed files of the last build that are no longer part of the site
     * @param bytes of all files together
     * @param drafts pages left out because they are drafts, not due yet or expired
     * @param removedMarkup elements and attributes taken out of raw HTML, and addresses that would run a script
     * @param findings what the writer should know, in the order of the files
     */
    record Built(
            int pages,
            int files,
            int written,
            int removed,
            long bytes,
            int drafts,
            int removedMarkup,
            List<Finding> findings)
            implements BuildResult {
        public Built {
            findings = List.copyOf(findings);
        }

        /** Whether everything that should be on the site is there. */
        public boolean isComplete() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    /** Nothing was changed. */
    record Refused(Finding why) implements BuildResult {}
}
