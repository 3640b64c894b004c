package org.coachlibre.site.check;

import java.util.Locale;
import org.coachlibre.core.Messages;
import org.coachlibre.site.SiteRemark;

/** What was found, in the coach's words. */
public final class RemarkTexts {
    private final Messages messages;

    public RemarkTexts(Locale locale) {
        this.messages = new Messages("org.coachlibre.site.check.messages", locale);
    }

    /** One or two sentences: what it is and what to do. */
    public String sentence(SiteRemark remark) {
        String key = "remark." + remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(key, remark.detail()).strip();
    }
}
