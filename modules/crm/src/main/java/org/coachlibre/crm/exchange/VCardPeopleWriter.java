package org.coachlibre.crm.exchange;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.Encoding;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.StructuredName;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;

/** Cards in UTF-8; in version 2.1 what is not plain ASCII is quoted-printable, as that version asks. */
final class VCardPeopleWriter implements PeopleWriter {
    private final VCardWriter writer;
    private final VCardVersion version;

    VCardPeopleWriter(OutputStream out, ExportFormat format) {
        version = switch (format) {
            case VCARD_2_1 -> VCardVersion.V2_1;
            case VCARD_3 -> VCardVersion.V3_0;
            case VCARD_4, CSV -> VCardVersion.V4_0;
        };
        writer = new VCardWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), version);
        writer.setAddProdId(false);
        writer.setVersionStrict(false);
        if (version == VCardVersion.V2_1) {
            // Readers drop a space that a soft line break of quoted-printable leaves at the start of a line.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
        }
    }

    @Override
    public void write(Person person) throws IOException {
        PersonDetails details = person.details();
        VCard card = new VCard(version);
        StructuredName name = new StructuredName();
        name.setGiven(plain(details.givenName()));
        name.setFamily(plain(details.familyName()));
        card.setStructuredName(name);
        card.setFormattedName(details.displayName());
        details.emails().forEach(card::addEmail);
        details.phones().forEach(card::addTelephoneNumber);
        if (!details.company().isEmpty()) {
            card.setOrganization(plain(details.company()));
        }
        if (!details.role().isEmpty()) {
            card.addTitle(details.role());
        }
        if (!details.tags().isEmpty()) {
            card.setCategories(details.tags().toArray(String[]::new));
        }
        if (details.birthday() != null) {
            card.setBirthday(new Birthday(details.birthday()));
        }
        if (!details.address().isEmpty()) {
            Address address = new Address();
            address.setStreetAddress(details.address());
            card.addAddress(address);
        }
        if (details.language() != null) {
            card.addExtendedProperty(VCardNames.LANGUAGE, details.language().code());
        }
        if (details.zone() != null) {
            card.addExtendedProperty(VCardNames.ZONE, details.zone().getId());
        }
        if (!details.source().isEmpty()) {
            card.addExtendedProperty(VCardNames.SOURCE, details.source());
        }
        if (details.consent() != Consent.UNKNOWN) {
            card.addExtendedProperty(VCardNames.CONSENT, details.consent().name());
        }
        if (version == VCardVersion.V2_1) {
            card.getProperties().forEach(VCardPeopleWriter::quote);
        }
        writer.write(card);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Programs disagree on how the signs that part a name's pieces are read back inside one, so none is written. */
    private static String plain(String text) {
        return text.replace(';', ',').replace('\\', '/');
    }

    private static void quote(VCardProperty property) {
        property.getParameters().setEncoding(Encoding.QUOTED_PRINTABLE);
        property.getParameters().setCharset(StandardCharsets.UTF_8.name());
    }
}
