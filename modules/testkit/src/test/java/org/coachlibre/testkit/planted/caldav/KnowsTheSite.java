package org.coachlibre.testkit.planted.caldav;

import org.coachlibre.testkit.planted.site.SitePlan;

record KnowsTheSite(SitePlan plan) {}
