package org.coachlibre.site;

import java.util.List;
import org.coachlibre.core.PracticeProfile;

/**
 * What the pages say that is kept elsewhere. A change of it changes the pages that show it.
 *
 * @param offers what can be booked now, in the order to show
 * @param blocks the block types that other rooms fill
 */
public record SiteData(PracticeProfile practice, List<SiteOffer> offers, List<SiteBlock> blocks) {
    public SiteData {
        offers = List.copyOf(offers);
        blocks = List.copyOf(blocks);
    }
}
