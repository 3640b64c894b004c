package org.coachlibre.testkit.planted.crm.domain;

import java.net.http.HttpClient;

record ImpureDomain(HttpClient client) {}
