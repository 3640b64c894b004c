package org.coachlibre.crm.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.domain.PersonDraft;
import org.coachlibre.crm.domain.PersonDraft.Reading;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** A person's details as the form's fields hold them. */
final class DetailsForm {
    private static final List<PersonField> TEXTS = List.of(
            PersonField.GIVEN_NAME,
            PersonField.FAMILY_NAME,
            PersonField.EMAIL,
            PersonField.PHONE,
            PersonField.COMPANY,
            PersonField.ROLE,
            PersonField.ZONE,
            PersonField.BIRTHDAY,
            PersonField.ADDRESS,
            PersonField.SOURCE);

    private final Map<PersonField, StringProperty> texts = new EnumMap<>(PersonField.class);
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Consent> consent = new SimpleObjectProperty<>(Consent.UNKNOWN);
    private final ObservableList<String> tags = FXCollections.observableArrayList();

    DetailsForm() {
        TEXTS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
    }

    StringProperty text(PersonField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return text;
    }

    ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    ObjectProperty<Consent> consentProperty() {
        return consent;
    }

    ObservableList<String> tags() {
        return tags;
    }

    /** Fills the fields; dates are written as the window's language does and as the draft reads them. */
    void fill(PersonDetails details, Language shownIn) {
        text(PersonField.GIVEN_NAME).set(details.givenName());
        text(PersonField.FAMILY_NAME).set(details.familyName());
        text(PersonField.EMAIL).set(String.join(", ", details.emails()));
        text(PersonField.PHONE).set(String.join("; ", details.phones()));
        text(PersonField.COMPANY).set(details.company());
        text(PersonField.ROLE).set(details.role());
        ZoneId zone = details.zone();
        text(PersonField.ZONE).set(zone == null ? "" : zone.getId());
        LocalDate birthday = details.birthday();
        text(PersonField.BIRTHDAY)
                .set(birthday == null ? "" : dateFormat(shownIn).format(birthday));
        text(PersonField.ADDRESS).set(details.address());
        text(PersonField.SOURCE).set(details.source());
        language.set(details.language());
        consent.set(details.consent());
        if (!tags.equals(details.tags())) {
            tags.setAll(details.tags());
        }
    }

    /** What the fields say, with what cannot be taken. */
    Reading read() {
        PersonDraft draft = new PersonDraft();
        TEXTS.forEach(field -> draft.put(field, text(field).get()));
        tags.forEach(tag -> draft.put(PersonField.TAGS, tag));
        draft.put(PersonField.CONSENT, consent.get().name());
        Language chosen = language.get();
        if (chosen != null) {
            draft.put(PersonField.LANGUAGE, chosen.code());
        }
        return draft.read();
    }

    /** The fault of one field alone, as a key and its argument; empty when it can be taken. */
    List<String> faultOf(PersonField field, String text) {
        return new PersonDraft()
                .put(PersonField.COMPANY, "-").put(field, text).read().problems().stream()
                        .findFirst()
                        .map(problem -> Arrays.asList("problem." + problem.kind(), problem.value()))
                        .orElse(List.of());
    }

    private static DateTimeFormatter dateFormat(Language shownIn) {
        return shownIn == Language.FRENCH
                ? DateTimeFormatter.ofPattern("dd/MM/uuuu", shownIn.locale())
                : DateTimeFormatter.ISO_LOCAL_DATE;
    }
}
