package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.jooq.Tables.AWAY;
import static org.coachlibre.scheduling.store.jooq.Tables.DATE_HOURS;
import static org.coachlibre.scheduling.store.jooq.Tables.SESSION_TYPE;
import static org.coachlibre.scheduling.store.jooq.Tables.TRAVEL;
import static org.coachlibre.scheduling.store.jooq.Tables.WEEKLY_HOURS;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.scheduling.domain.Offering;
import org.coachlibre.scheduling.store.jooq.tables.records.SessionTypeRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.impl.DSL;

/** Session types and hours in the practice file. Hours are few and are written whole. */
public final class JooqOffering implements Offering {

    @Override
    public List<SessionType> listTypes(Transaction tx) {
        return tx.dsl()
                .selectFrom(SESSION_TYPE)
                .orderBy(SESSION_TYPE.PLACE_IN_LIST, SESSION_TYPE.ID)
                .fetch(SessionTypeRows::type);
    }

    @Override
    public void saveType(Transaction tx, SessionType type) {
        SessionTypeRecord row = SessionTypeRows.record(type);
        int place = tx.dsl()
                .select(SESSION_TYPE.PLACE_IN_LIST)
                .from(SESSION_TYPE)
                .where(SESSION_TYPE.ID.eq(type.id().value()))
                .fetchOptional(SESSION_TYPE.PLACE_IN_LIST)
                .orElseGet(() -> nextPlace(tx));
        row.setPlaceInList(place);
        tx.dsl()
                .insertInto(SESSION_TYPE)
                .set(row)
                .onConflict(SESSION_TYPE.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void deleteType(Transaction tx, SessionTypeId id) {
        tx.dsl().deleteFrom(SESSION_TYPE).where(SESSION_TYPE.ID.eq(id.value())).execute();
    }

    @Override
    public OpeningHours hours(Transaction tx) {
        return new OpeningHours(
                tx.dsl()
                        .selectFrom(WEEKLY_HOURS)
                        .orderBy(WEEKLY_HOURS.PLACE_IN_LIST)
                        .fetch(row -> new WeeklyHours(
                                days(row.getDays()), new Hours(row.getFromSecond(), row.getToSecond()))),
                tx.dsl()
                        .selectFrom(DATE_HOURS)
                        .orderBy(DATE_HOURS.PLACE_IN_LIST)
                        .fetch(row -> new DateOverride(row.getOnDate(), ranges(row.getRanges()))),
                tx.dsl()
                        .selectFrom(TRAVEL)
                        .orderBy(TRAVEL.PLACE_IN_LIST)
                        .fetch(row -> new Travel(row.getFromDate(), row.getUntilDate(), ZoneId.of(row.getZone()))),
                tx.dsl()
                        .selectFrom(AWAY)
                        .orderBy(AWAY.PLACE_IN_LIST)
                        .fetch(row -> new Away(row.getFromDate(), row.getUntilDate())));
    }

    @Override
    public void saveHours(Transaction tx, OpeningHours hours) {
        tx.dsl().deleteFrom(WEEKLY_HOURS).execute();
        tx.dsl().deleteFrom(DATE_HOURS).execute();
        tx.dsl().deleteFrom(TRAVEL).execute();
        tx.dsl().deleteFrom(AWAY).execute();
        int place = 0;
        for (WeeklyHours entry : hours.weekly()) {
            tx.dsl()
                    .insertInto(WEEKLY_HOURS)
                    .values(
                            place++,
                            text(entry.days()),
                            entry.hours().from(),
                            entry.hours().to())
                    .execute();
        }
        for (DateOverride entry : hours.overrides()) {
            tx.dsl()
                    .insertInto(DATE_HOURS)
                    .values(place++, entry.date(), text(entry.hours()))
                    .execute();
        }
        for (Travel entry : hours.travel()) {
            tx.dsl()
                    .insertInto(TRAVEL)
                    .values(place++, entry.from(), entry.until(), entry.zone().getId())
                    .execute();
        }
        for (Away entry : hours.away()) {
            tx.dsl()
                    .insertInto(AWAY)
                    .values(place++, entry.from(), entry.until())
                    .execute();
        }
    }

    private static int nextPlace(Transaction tx) {
        Integer last = tx.dsl()
                .select(DSL.max(SESSION_TYPE.PLACE_IN_LIST))
                .from(SESSION_TYPE)
                .fetchSingle()
                .value1();
        return last == null ? 0 : last + 1;
    }

    private static String text(Set<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> days(String text) {
        return split(text).stream()
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
    }

    private static String text(List<Hours> ranges) {
        return ranges.stream().map(range -> range.from() + "-" + range.to()).collect(Collectors.joining(","));
    }

    private static List<Hours> ranges(String text) {
        List<Hours> ranges = new ArrayList<>();
        for (String range : split(text)) {
            int dash = range.indexOf('-');
            ranges.add(
                    new Hours(Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1))));
        }
        return ranges;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
