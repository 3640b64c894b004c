package org.coachlibre.caldav;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may come from anybody: no document type, hence no entities of its own, nothing from elsewhere, bounded depth
 * and number of parts.
 */
final class XmlAnswers {
    private static final int DEEPEST = 40;
    /** Of one entry: a calendar's properties are a few dozen. */
    private static final int MOST_PARTS = 2_000;

    private final XMLInputFactory factory;
    private final int mostEntries;

    XmlAnswers(int mostEntries) {
        this.mostEntries = mostEntries;
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere");
        });
    }

    Multistatus multistatus(DavAnswer answer) throws TroubleException {
        if (answer.status() == 404) {
            throw new TroubleException(new Trouble.NotFound());
        }
        if (answer.status() != 207) {
            boolean isOther = answer.isSuccess() || answer.status() == 405 || answer.status() == 501;
            throw new TroubleException(
                    isOther || answer.isWebPage()
                            ? new Trouble.NotCalDav()
                            : new Trouble.Refused(answer.status(), condition(answer)));
        }
        XmlPart root = read(answer);
        if (!root.name().equals(XmlPart.DAV + "multistatus")) {
            throw new TroubleException(new Trouble.NotCalDav());
        }
        return Multistatus.of(answer.at(), root);
    }

    /** What the server names as the reason of a refusal: the part within {@code DAV:error}; empty when it names none. */
    String condition(DavAnswer answer) {
        if (answer.body().length == 0 || answer.isWebPage()) {
            return "";
        }
        try {
            XmlPart root = read(answer);
            return root.name().equals(XmlPart.DAV + "error")
                    ? root.parts().stream()
                            .map(XmlPart::name)
                            // Some servers put words of their own before the standard's.
                            .filter(name -> name.startsWith(XmlPart.DAV) || name.startsWith(XmlPart.CALDAV))
                            .findFirst()
                            .orElse("")
                    : "";
        } catch (TroubleException e) {
            return "";
        }
    }

    private XmlPart read(DavAnswer answer) throws TroubleException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(answer.body()));
            try {
                while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    refuseDocumentType(reader);
                }
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new TroubleException(
                    answer.isWebPage()
                            ? new Trouble.NotCalDav()
                            : new Trouble.Malformed(
                                    e.getLocation() == null
                                            ? ""
                                            : "line " + e.getLocation().getLineNumber()));
        }
    }

    private XmlPart root(XMLStreamReader reader) throws XMLStreamException, TroubleException {
        String name = name(reader);
        List<XmlPart> parts = new ArrayList<>();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return new XmlPart(name, "", parts, "");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (parts.size() >= mostEntries) {
                    throw new TroubleException(new Trouble.TooLarge());
                }
                parts.add(part(reader, 1, new int[1]));
            }
        }
    }

    private static XmlPart part(XMLStreamReader reader, int depth, int[] count) throws XMLStreamException {
        if (depth > DEEPEST || ++count[0] > MOST_PARTS) {
            throw new XMLStreamException("Too deep or too many parts", reader.getLocation());
        }
        String name = name(reader);
        String label = reader.getAttributeValue(null, "name");
        List<XmlPart> parts = new ArrayList<>(2);
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> parts.add(part(reader, depth + 1, count));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlPart(name, label == null ? "" : label, parts, text.toString());
                }
                default -> refuseDocumentType(reader);
            }
        }
    }

    private static void refuseDocumentType(XMLStreamReader reader) throws XMLStreamException {
        if (reader.getEventType() == XMLStreamConstants.DTD
                || reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("Entities are not read", reader.getLocation());
        }
    }

    private static String name(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return "{" + (namespace == null ? "" : namespace) + "}"
                + reader.getLocalName().toLowerCase(Locale.ROOT);
    }
}
