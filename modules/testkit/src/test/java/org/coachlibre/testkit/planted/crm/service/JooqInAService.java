package org.coachlibre.testkit.planted.crm.service;

import org.jooq.DSLContext;

record JooqInAService(DSLContext dsl) {}
