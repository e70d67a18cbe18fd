package org.leling.dossier.roster.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through every part of a workbook before it is read, in little memory: an archive that unpacks without end, a
 * cell far outside any sheet, a text that no cell can hold or an index into texts that are not there would fill the
 * memory of the library that reads it.
 *
 * <p>It reads with the same parser as the library, so that both see the same. A part that is not well-formed is passed
 * over here; the library says so if it needs it.
 */
final class WorkbookGuard {

    private static final long RATIO_ASKED_FROM = 8L << 20;
    private static final long RATIO_ALLOWED = 250;
    private static final int DEPTH_ALLOWED = 200;
    private static final int MERGES_KEPT = 50_000;

    private static final XMLInputFactory XML = factory();

    private final RosterLimits limits;
    private final Map<String, SheetShape> shapes = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private long unpacked;
    private long rows;
    private long cells;
    private long sharedTexts;
    private long highestText = -1;

    private WorkbookGuard(RosterLimits limits) {
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /**
     * Looks through a workbook.
     *
     * @return the shapes of its sheets, by the id that the workbook gives them
     * @throws Refused if it can't be read safely
     */
    static Map<String, SheetShape> look(Path file, RosterLimits limits) throws IOException, Refused {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            guard.lookThrough(zip);
        }
        Map<String, SheetShape> byId = new HashMap<>();
        guard.targets.forEach((id, part) -> {
            if (guard.shapes.containsKey(part)) {
                byId.put(id, guard.shapes.get(part));
            }
        });
        return byId;
    }

    private void lookThrough(ZipFile zip) throws IOException, Refused {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Set<String> names = new HashSet<>();
        if (entries.size() > limits.entries()) {
            throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refused(RosterFault.of(RosterFault.Code.PASSWORD_PROTECTED));
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(entry)) {
                throw new Refused(RosterFault.of(RosterFault.Code.DAMAGED));
            }
        }
        if (names.contains("xl/workbook.bin")) {
            throw new Refused(RosterFault.of(RosterFault.Code.OLD_FORMAT));
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new Refused(RosterFault.of(RosterFault.Code.NOT_A_WORKBOOK));
        }
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory()) {
                part(zip, entry);
            }
        }
        if (highestText >= sharedTexts) {
            throw new Refused(RosterFault.of(RosterFault.Code.DAMAGED));
        }
    }

    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refused {
        long most = limits.unpackedBytes() - unpacked;
        if (entry.getCompressedSize() > 0) {
            most = Math.min(most, Math.max(RATIO_ASKED_FROM, entry.getCompressedSize() * RATIO_ALLOWED));
        }
        try (MeasuredInput in = new MeasuredInput(zip.getInputStream(entry), most)) {
            try {
                parse(entry.getName(), in);
            } catch (XMLStreamException notWellFormed) {
                in.check();
            } catch (RuntimeException refusedByParser) {
                in.check();
                throw new Refused(RosterFault.of(RosterFault.Code.DAMAGED));
            }
            in.skipToEnd();
            unpacked += in.count();
        } catch (MeasuredInput.TooLong tooLong) {
            throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
        }
    }

    private void parse(String name, MeasuredInput in) throws XMLStreamException, Refused {
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        PartLook look = new PartLook();
        while (reader.hasNext()) {
            if (look.shared && in.count() > limits.sharedBytes()) {
                throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
            }
            switch (reader.next()) {
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw new Refused(RosterFault.of(RosterFault.Code.DAMAGED));
                case XMLStreamReader.START_ELEMENT -> start(name, reader, look);
                case XMLStreamReader.END_ELEMENT -> end(reader, look);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text(reader, look);
                default -> {}
            }
        }
        if (!look.merges.isEmpty()) {
            look.merges.sort(Comparator.comparingInt(SheetShape.Merged::from));
            shapes.put(name, new SheetShape(List.copyOf(look.merges)));
        }
    }

    private void start(String part, XMLStreamReader reader, PartLook look) throws Refused {
        if (++look.depth > DEPTH_ALLOWED) {
            throw new Refused(RosterFault.of(RosterFault.Code.DAMAGED));
        }
        switch (reader.getLocalName()) {
            case "row" -> {
                look.column = 0;
                CellReference.checkRow(reader.getAttributeValue(null, "r"));
                if (++rows > limits.rows()) {
                    throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
                }
            }
            case "c" -> {
                String reference = reader.getAttributeValue(null, "r");
                int column = reference == null ? look.column : CellReference.column(reference);
                cells += Math.max(1, column + 1 - look.column);
                look.column = column + 1;
                look.begin();
                look.index = "s".equals(reader.getAttributeValue(null, "t"));
                if (cells > limits.cells()) {
                    throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
                }
            }
            case "v" -> look.inValue = true;
            case "si" -> {
                look.begin();
                look.shared = true;
                if (++sharedTexts > limits.cells()) {
                    throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
                }
            }
            case "mergeCell" -> CellReference.merge(reader.getAttributeValue(null, "ref"), look.merges, MERGES_KEPT);
            case "Relationship" -> relationship(part, reader);
            default -> {}
        }
    }

    private void end(XMLStreamReader reader, PartLook look) throws Refused {
        look.depth--;
        if (look.inCell && ("c".equals(reader.getLocalName()) || "si".equals(reader.getLocalName()))) {
            look.inCell = false;
        }
        if (look.inValue && "v".equals(reader.getLocalName())) {
            look.inValue = false;
            if (look.index) {
                highestText = Math.max(highestText, CellReference.index(look.value.toString()));
            }
            look.value.setLength(0);
        }
    }

    private void text(XMLStreamReader reader, PartLook look) throws Refused {
        int length = reader.getTextLength();
        look.text += length;
        if (look.inCell && look.text > MeasuredInput.RUN_ALLOWED) {
            throw new Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
        }
        if (look.inValue && look.index && look.value.length() < 20) {
            look.value.append(reader.getText());
        }
    }

    private void relationship(String part, XMLStreamReader reader) {
        String id = reader.getAttributeValue(null, "Id");
        String target = reader.getAttributeValue(null, "Target");
        int folder = part.indexOf("_rels/");
        if (id != null && target != null && part.endsWith("workbook.xml.rels") && folder >= 0) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target);
        }
    }

    /** What was met of a part so far. */
    private static final class PartLook {
        private final List<SheetShape.Merged> merges = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private int depth;
        private int column;
        private long text;
        private boolean inCell;
        private boolean inValue;
        private boolean index;
        private boolean shared;

        private void begin() {
            text = 0;
            inCell = true;
        }
    }

    /** The workbook is not read, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RosterFault fault;

        Refused(RosterFault fault) {
            super(fault.code().name(), null, false, false);
            this.fault = fault;
        }

        RosterFault fault() {
            return fault;
        }
    }
}
