package org.coachlibre.site.view;

import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.PlaceResult;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;

/** Says why a block is not where it was to be. */
record PlaceAnswers(ViewTexts texts, Notifications notifications) {
    void tell(PlaceResult result) {
        switch (result) {
            case PlaceResult.Placed _, PlaceResult.NoSuchPlace _ -> {}
            case PlaceResult.TooDeep _ ->
                notifications.tell(Notice.warning(texts.now("nest.too-deep", ContainerBlock.DEEPEST)));
        }
    }
}
