package org.coachlibre.crm.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.SearchWords;
import org.coachlibre.crm.domain.PersonField;
import org.jspecify.annotations.Nullable;

/** What a column holds, by the words of its header in French or English, as spreadsheets and address books write them. */
final class ColumnNames {
    private static final Map<PersonField, String> NAMES = Map.ofEntries(
            Map.entry(PersonField.GIVEN_NAME, "prenom|prenoms|first name|given name|firstname|forename|given"),
            Map.entry(
                    PersonField.FAMILY_NAME,
                    "nom de famille|last name|family name|lastname|surname|family|nom usuel|nom de naissance"),
            Map.entry(
                    PersonField.FULL_NAME,
                    "nom|name|nom complet|full name|display name|nom et prenom|nom prenom|prenom nom|contact|client"),
            Map.entry(
                    PersonField.EMAIL,
                    "email|e mail|mail|courriel|adresse e mail|adresse email|adresse mail|adresse de messagerie|"
                            + "adresse electronique|email address|e mail address|emails|e mails|mel"),
            Map.entry(
                    PersonField.PHONE,
                    "phone|telephone|tel|mobile|portable|gsm|cell|cellphone|phone number|numero de telephone|mobile phone|"
                            + "telephone mobile|tel mobile|tel portable|telephone portable|business phone|home phone|phones|"
                            + "telephones|work phone"),
            Map.entry(
                    PersonField.COMPANY,
                    "company|societe|entreprise|organisation|organization|organization name|company name|"
                            + "nom de l entreprise|employer|employeur"),
            Map.entry(
                    PersonField.ROLE,
                    "role|fonction|poste|job title|titre|title|metier|organization title|profession|position"),
            Map.entry(PersonField.LANGUAGE, "language|langue"),
            Map.entry(PersonField.ZONE, "time zone|timezone|fuseau horaire|fuseau|zone"),
            Map.entry(
                    PersonField.TAGS,
                    "tags|tag|etiquettes|etiquette|labels|mots cles|categories|categorie|groupes|groupe|groups|"
                            + "group membership"),
            Map.entry(
                    PersonField.BIRTHDAY,
                    "birthday|date de naissance|anniversaire|naissance|birth date|birthdate|date of birth|dob"),
            Map.entry(
                    PersonField.ADDRESS,
                    "address|adresse|adresse postale|postal address|street|rue|street address|city|ville|zip|zip code|"
                            + "postal code|code postal|cp|country|pays|region|state"),
            Map.entry(PersonField.SOURCE, "source|origine|provenance|origin"),
            Map.entry(PersonField.CONSENT, "consent|consentement|opt in|optin|newsletter|rgpd|gdpr|accord"));
    private static final Map<String, PersonField> FIELDS = fields();

    private ColumnNames() {}

    /** One meaning per column; null for what is not known. A "Nom" beside a "Prénom" is the family name. */
    static List<@Nullable PersonField> map(List<String> header) {
        List<@Nullable PersonField> mapping = new ArrayList<>();
        for (String name : header) {
            mapping.add(FIELDS.get(key(name)));
        }
        if (mapping.contains(PersonField.GIVEN_NAME) && !mapping.contains(PersonField.FAMILY_NAME)) {
            int full = mapping.indexOf(PersonField.FULL_NAME);
            if (full >= 0) {
                mapping.set(full, PersonField.FAMILY_NAME);
            }
        }
        return mapping;
    }

    /** The meanings of columns without a header, by what the first row holds. */
    static List<@Nullable PersonField> guess(List<String> firstRow) {
        List<@Nullable PersonField> mapping = new ArrayList<>();
        for (String cell : firstRow) {
            PersonField field = null;
            if (EmailAddress.isValid(cell.strip())) {
                field = PersonField.EMAIL;
            } else if (looksLikePhone(cell)) {
                field = PersonField.PHONE;
            } else if (!cell.isBlank() && !mapping.contains(PersonField.FULL_NAME)) {
                field = PersonField.FULL_NAME;
            }
            mapping.add(field);
        }
        return mapping;
    }

    /** Whether a first row is a header: a word that is known, or no cell that is an address or a number. */
    static boolean isHeader(List<String> row) {
        return row.stream().anyMatch(cell -> FIELDS.containsKey(key(cell)))
                || row.stream().noneMatch(cell -> EmailAddress.isValid(cell.strip()) || looksLikePhone(cell));
    }

    private static boolean looksLikePhone(String cell) {
        return cell.strip().matches("\\+?[0-9][0-9 ./()-]{5,20}");
    }

    /** "E-mail 1 - Value" (Google) is "e mail"; "E-mail 1 - Type" stays unknown. */
    private static String key(String name) {
        List<String> words = new ArrayList<>(SearchWords.words(name));
        words.removeIf(word -> word.chars().allMatch(Character::isDigit));
        if (words.size() > 1 && List.of("value", "formatted").contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    private static Map<String, PersonField> fields() {
        Map<String, PersonField> fields = new HashMap<>();
        NAMES.forEach((field, names) -> {
            for (String name : names.split("\\|")) {
                fields.put(name, field);
            }
        });
        return Map.copyOf(fields);
    }
}
