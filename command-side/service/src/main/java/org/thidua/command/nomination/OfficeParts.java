package org.thidua.command.nomination;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
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
    private static final long LONGEST_PART = 64L << 20;

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
            XMLStreamReader reader = XML.createXMLStreamReader(new Bounded(content));
            read(name, reader);
        } catch (XMLStreamException e) {
            boolean unreadable = !(e.getNestedException() instanceof IOException)
                    || e.getNestedException() instanceof CharConversionException
                    || e.getNestedException() instanceof UnsupportedEncodingException;
            if (unreadable) {
                throw FileInspection.damaged();
            }
            throw (IOException) e.getNestedException();
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
                        String text = reader.getText();
                        instruction.append(
                                text, 0, Math.min(text.length(), LONGEST_INSTRUCTION - instruction.length()));
                        judgeInstruction(instruction);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inside.equals("f") && DDE_FORMULA.matcher(instruction).matches()) {
                        throw FileInspection.active("DDE");
                    }
                    inside = "";
                }
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

    /** A reader of XML holds a whole attribute in memory, so a part is not read without end. Closed by who opened it. */
    private static final class Bounded extends FilterInputStream {
        private long left = LONGEST_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            took(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            took(Math.max(0, count));
            return count;
        }

        @Override
        public void close() {}

        private void took(int count) {
            left -= count;
            if (left < 0) {
                throw FileInspection.expands("bytes of a part", LONGEST_PART);
            }
        }
    }
}
