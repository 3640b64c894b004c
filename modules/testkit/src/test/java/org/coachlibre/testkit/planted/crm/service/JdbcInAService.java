package org.coachlibre.testkit.planted.crm.service;

import java.sql.Connection;

record JdbcInAService(Connection connection) {}
