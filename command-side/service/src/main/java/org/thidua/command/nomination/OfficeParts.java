package org.thidua.command.nomination;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of an Office document for what runs something or takes something from elsewhere. */
final class OfficeParts {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Bytes; a field instruction or a formula is shorter. */
    private static final int LONGEST_INSTRUCTION = 1 << 13;

    private static final Pattern ACTIVE_RELATION =
            Pattern.compile(".*/(oleobject|package|control|vbaproject|attachedtemplate|afchunk|frame|subdocument)");

    /** A program, a topic and an item: {@code cmd|'/c calc'!A0}. */
    private static final Pattern DDE_FORMULA = Pattern.compile("[A-Za-z0-9_.]+\\|.*!.*", Pattern.DOTALL);

    private static final XMLInputFactory XML = factory();

    private final String mediaType;
    private boolean ofType;

    OfficeParts(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Leaves what it does not read. */
    void read(String name, InputStream content) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return;
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new Kept(content));
            read(name, reader);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw FileInspection.damaged();
        }
    }

    /** @throws org.thidua.wire.http.EdgeProblem when the main part is of another type */
    void mustBeOfType() {
        if (!ofType) {
            throw FileInspection.mismatch(mediaType);
        }
    }

    private void read(String name, XMLStreamReader reader) throws XMLStreamException {
        var instruction = new StringBuilder();
        String inside = "";
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw FileInspection.active("DTD");
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = reader.getLocalName();
                    if (inside.equals("fldChar") || inside.equals("f")) {
                        instruction.setLength(0);
                    }
                    judge(name, inside, reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inside.equals("instrText") || inside.equals("f")) {
                        instruction.append(reader.getText());
                        judgeInstruction(instruction);
                        if (inside.equals("f")
                                && DDE_FORMULA.matcher(instruction).matches()) {
                            throw FileInspection.active("DDE");
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> inside = "";
                default -> {}
            }
        }
    }

    private void judge(String part, String element, XMLStreamReader reader) {
        switch (element) {
            case "Override", "Default" -> {
                if (part.equals(CONTENT_TYPES)) {
                    judgeType(attribute(reader, "ContentType"));
                }
            }
            case "Relationship" -> judgeRelation(reader);
            case "fldSimple" -> judgeInstruction(new StringBuilder(attribute(reader, "instr")));
            case "ddeLink", "oleLink" -> throw FileInspection.active("DDE");
            default -> {}
        }
    }

    private void judgeType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
            throw FileInspection.active("macros");
        }
        ofType |= lower.equals(mediaType + ".main+xml");
    }

    /** A link that a reader may click is no fault; everything else outside is fetched without asking, or changes later. */
    private static void judgeRelation(XMLStreamReader reader) {
        String type = attribute(reader, "Type").toLowerCase(Locale.ROOT);
        boolean outside = attribute(reader, "TargetMode").equalsIgnoreCase("External");
        if (ACTIVE_RELATION.matcher(type).matches() || outside && !type.endsWith("/hyperlink")) {
            throw FileInspection.active(type.substring(type.lastIndexOf('/') + 1));
        }
    }

    /** Word splits the text of a field over several runs. */
    private static void judgeInstruction(StringBuilder instruction) {
        String start = instruction.substring(0, Math.min(instruction.length(), LONGEST_INSTRUCTION));
        if (start.strip().toUpperCase(Locale.ROOT).startsWith("DDE")) {
            throw FileInspection.active("DDE");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The entry is closed by who opened it. */
    private static final class Kept extends FilterInputStream {
        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
