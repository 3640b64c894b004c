package org.coachlibre.testkit.planted.crm.view;

import org.coachlibre.testkit.planted.site.SitePlan;

record ForbiddenArrow(SitePlan plan) {}
