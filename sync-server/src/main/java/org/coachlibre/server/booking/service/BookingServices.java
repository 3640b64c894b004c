package org.coachlibre.server.booking.service;

import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.mail.MailQueue;
import org.coachlibre.server.modules.ServerContext;

/**
 * The services of this module, wired.
 *
 * @param generations changes when a studio's slots may have changed
 */
public record BookingServices(
        Generations generations,
        Plans plans,
        SlotBoard board,
        BookingDesk desk,
        ContactDesk contact,
        CoachPushes pushes) {

    public static BookingServices of(ServerContext context, Tokens tokens, MailQueue mails) {
        Generations generations = new Generations();
        Plans plans = new Plans(context.projections(), context.codec(), generations);
        Ledger ledger = new Ledger(context.events(), mails, context.codec(), tokens, generations);
        return new BookingServices(
                generations,
                plans,
                new SlotBoard(context.database(), plans, ledger),
                new BookingDesk(context.database(), context.clock(), plans, tokens, ledger, context.faults()),
                new ContactDesk(context.database(), context.clock(), context.events()),
                new CoachPushes(context.clock(), plans, ledger, context.codec()));
    }
}
