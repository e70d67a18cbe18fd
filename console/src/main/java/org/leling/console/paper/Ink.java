package org.leling.console.paper;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** Colours and pieces that all papers share; dark enough for a copier. */
final class Ink {

    static final Color BLACK = new Color(0x1b242e);
    static final Color SOFT = new Color(0x47525f);
    static final Color PINE = new Color(0x14504a);
    static final Color PALE = new Color(0xeef4f2);
    static final Color SEAL = new Color(0xa02b22);
    static final Color LINE = new Color(0xd8d3c6);

    private static final float LEADING = 1.28f;

    private Ink() {}

    /** Gives a table as wide as the page. */
    static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        return table;
    }

    /** Gives a cell without a frame. */
    static PdfPCell cell(Phrase phrase, float above, float below) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, LEADING);
        cell.setUseAscender(true);
        cell.setPadding(0);
        cell.setPaddingTop(above);
        cell.setPaddingBottom(below);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** Puts a thin line under a cell. */
    static PdfPCell underlined(PdfPCell cell) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.6f);
        return cell;
    }

    /** Gives a table of one cell. */
    static PdfPTable alone(PdfPCell cell) {
        PdfPTable table = table(1);
        table.addCell(cell);
        return table;
    }
}
