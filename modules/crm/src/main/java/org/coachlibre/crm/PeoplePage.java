package org.coachlibre.crm;

import java.util.List;

/**
 * What a list shows: rows are looked up as they scroll into view.
 *
 * @param rows read-only; asking for one row costs nothing
 * @param active how many people are not in the archive, whatever was asked
 * @param archived how many are in the archive
 */
public record PeoplePage(List<PersonRow> rows, int active, int archived) {}
