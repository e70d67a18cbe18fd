package org.leling.console.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.console.paper.Typeface.Style;
import org.leling.console.view.Terms;

/** Prints the card for the file on as many A4 pages as it needs, each with its number and the day it tells of. */
public final class FileCardPdf {

    private static final float MARGIN = 56;
    private static final Style TITLE = new Style(11, Ink.PINE, true);
    private static final Style NAME = new Style(24, Ink.BLACK, true);
    private static final Style HEADING = new Style(12.5f, Ink.PINE, true);
    private static final Style LABEL = new Style(10.5f, Ink.SOFT, false);
    private static final Style BODY = new Style(10.5f, Ink.BLACK, false);
    private static final Style FINE = new Style(8.5f, Ink.SOFT, false);

    private final Typeface typeface;
    private final Terms t;

    /** Prints in a typeface; the words at a page's foot are in this language. */
    public FileCardPdf(Typeface typeface, Terms t) {
        this.typeface = typeface;
        this.t = t;
    }

    /** What was printed, and on how many pages. */
    public record Printed(byte[] pdf, FileCard card, int pages) {}

    /** Prints; characters for which no font has a glyph stand as their numbers, and the last part names them. */
    public Printed print(FileCard card) {
        FileCard told = withMissing(card);
        Printed counted = draw(told, 0);
        return draw(told, counted.pages());
    }

    private FileCard withMissing(FileCard card) {
        Set<String> missing = typeface.missing(card.texts());
        if (missing.isEmpty()) {
            return card;
        }
        List<FileCard.Part> parts = new ArrayList<>(card.parts());
        String numbers = missing.stream()
                .map(each -> "U+%04X".formatted(each.codePointAt(0)))
                .collect(Collectors.joining(" "));
        parts.add(new FileCard.Part(
                t.text("paper.file.not-drawn"),
                List.of(new FileCard.Row("", t.text("paper.file.not-drawn-what", numbers)))));
        return new FileCard(card.title(), card.name(), card.asOf(), parts);
    }

    /** Gives the text at the foot of a page. */
    String foot(FileCard card, int page, int pages) {
        return t.text("paper.file.foot", card.title(), card.asOf(), page, pages);
    }

    private Printed draw(FileCard card, int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, 54, 62)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(t.language()));
            writer.setPageEvent(new Foot(card, pages));
            document.addTitle(card.title());
            document.open();
            head(document, card);
            for (FileCard.Part each : card.parts()) {
                document.add(part(each));
            }
            int drawn = writer.getPageNumber();
            document.close();
            return new Printed(out.toByteArray(), card, drawn);
        }
    }

    private void head(Document document, FileCard card) {
        document.add(Ink.alone(Ink.cell(typeface.write(card.title(), TITLE), 0, 7)));
        PdfPTable table = Ink.table(3, 2);
        PdfPCell name = Ink.cell(typeface.write(card.name(), NAME), 12, 8);
        PdfPCell asOf = Ink.cell(typeface.write(card.asOf(), LABEL), 12, 8);
        asOf.setHorizontalAlignment(Element.ALIGN_RIGHT);
        for (PdfPCell each : List.of(name, asOf)) {
            each.setBorder(Rectangle.TOP);
            each.setBorderColor(Ink.SEAL);
            each.setBorderWidth(1.4f);
            each.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(each);
        }
        document.add(table);
    }

    /** A heading stays with its first row. */
    private PdfPTable part(FileCard.Part part) {
        PdfPTable table = Ink.table(24, 76);
        table.setSpacingBefore(14);
        table.setHeaderRows(0);
        PdfPCell heading = Ink.cell(typeface.write(part.heading(), HEADING), 2, 6);
        heading.setColspan(2);
        table.addCell(Ink.underlined(heading));
        for (FileCard.Row each : part.rows()) {
            PdfPCell label = Ink.cell(typeface.write(each.label(), LABEL), 5, 5);
            label.setVerticalAlignment(Element.ALIGN_TOP);
            label.setPaddingRight(10);
            PdfPCell text = Ink.cell(typeface.write(each.text(), BODY), 5, 5);
            text.setVerticalAlignment(Element.ALIGN_TOP);
            if (each.label().isEmpty()) {
                text.setColspan(2);
            } else {
                table.addCell(Ink.underlined(label));
            }
            table.addCell(Ink.underlined(text));
        }
        table.setKeepTogether(part.rows().size() < 8);
        return table;
    }

    /** Writes the foot of each page. */
    private final class Foot extends PdfPageEventHelper {

        private final FileCard card;
        private final int pages;

        Foot(FileCard card, int pages) {
            this.card = card;
            this.pages = pages;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    typeface.write(foot(card, writer.getPageNumber(), pages), FINE),
                    (document.left() + document.right()) / 2,
                    34,
                    0);
        }
    }
}
