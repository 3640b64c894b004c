package org.coachlibre.crm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.SearchWords;
import org.jspecify.annotations.Nullable;

/** Two views of one person made into one: {@code first} decides, {@code second} fills what is empty and adds to the lists. */
public final class DetailsMerge {

    private DetailsMerge() {}

    /** Doing it again with the same {@code second} changes nothing more. Lists keep at most what fits. */
    public static PersonDetails merge(PersonDetails first, PersonDetails second) {
        boolean isNameless = first.givenName().isEmpty() && first.familyName().isEmpty();
        return new PersonDetails(
                isNameless ? second.givenName() : first.givenName(),
                isNameless ? second.familyName() : first.familyName(),
                union(first.emails(), second.emails(), EmailAddress::key),
                union(first.phones(), second.phones(), SearchWords::phoneKey),
                text(first.company(), second.company()),
                text(first.role(), second.role()),
                value(first.language(), second.language()),
                value(first.zone(), second.zone()),
                union(first.tags(), second.tags(), SearchWords::fold),
                value(first.birthday(), second.birthday()),
                text(first.address(), second.address()),
                text(first.source(), second.source()),
                first.consent() == Consent.UNKNOWN ? second.consent() : first.consent());
    }

    private static String text(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static <T> @Nullable T value(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static List<String> union(List<String> first, List<String> second, UnaryOperator<String> key) {
        List<String> all = new ArrayList<>(first);
        for (String value : second) {
            boolean isKnown = all.stream().anyMatch(known -> key.apply(known).equals(key.apply(value)));
            if (!isKnown && all.size() < PersonDetails.MOST_VALUES) {
                all.add(value);
            }
        }
        return all;
    }
}
