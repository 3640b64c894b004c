package org.coachlibre.site.markdown;

import java.util.concurrent.ConcurrentHashMap;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;

/** The words that the pages of one language share; each is looked up once. */
final class Words {
    private final Language language;
    private final Messages messages;
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();
    private final String[] months;

    Words(Messages messages, Language language) {
        this.language = language;
        this.messages = messages.in(language.locale());
        this.months = text("months").split("\\|");
    }

    String text(String key) {
        String text = known.get(key);
        if (text == null) {
            text = messages.text(key);
            known.put(key, text);
        }
        return text;
    }

    String page(int number) {
        return text("list.page").replace("{0}", Integer.toString(number));
    }

    /** The day in words: from the bundle, because a JVM's own month names change with its version and cost time to load. */
    String date(PageDate date) {
        int day = date.local().getDayOfMonth();
        String shown = day == 1 && language == Language.FRENCH ? "1er" : Integer.toString(day);
        return text("date")
                .replace("{0}", shown)
                .replace("{1}", months[date.local().getMonthValue() - 1])
                .replace("{2}", Integer.toString(date.local().getYear()));
    }
}
