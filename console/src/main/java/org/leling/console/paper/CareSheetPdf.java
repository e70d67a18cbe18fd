package org.leling.console.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.leling.console.paper.Typeface.Style;

/**
 * Prints the page for a person's home: one A4 page in the largest type that fits, never below 16 points. Where even that
 * is too much, what is told below the table loses its days, and then promises move there one by one; none is left out.
 */
public final class CareSheetPdf {

    /** The smallest type that is easily read at ninety. */
    static final int SMALLEST = 16;

    private static final int LARGEST = 19;
    private static final float MARGIN = 46;
    /** Printers of homes and offices leave less than this blank by themselves. */
    private static final float NARROW = 30;

    private static final float MOST_AIR = 6;
    private static final float TIGHTER = 1.5f;

    private final Typeface typeface;
    private final String language;

    /**
     * Prints in a typeface.
     *
     * @param language as in {@code zh-CN}, for readers that speak
     */
    public CareSheetPdf(Typeface typeface, String language) {
        this.typeface = typeface;
        this.language = language;
    }

    /** What was printed: the page, what stands on it, and in which size. */
    public record Printed(byte[] pdf, CareSheet sheet, int size, int pages) {}

    /**
     * Prints.
     *
     * @throws PaperException where a character has no glyph: such a page is not handed to anybody
     */
    public Printed print(CareSheet sheet) {
        Set<String> missing = typeface.missing(sheet.texts());
        if (!missing.isEmpty()) {
            throw new PaperException(
                    PaperException.Cause.NO_GLYPH,
                    missing.stream()
                            .map(each -> each + "（U+%04X）".formatted(each.codePointAt(0)))
                            .toList());
        }
        for (int size = LARGEST; size > SMALLEST; size--) {
            Printed printed = draw(sheet, size, 0, MARGIN);
            if (printed.pages() == 1) {
                return airy(printed, MARGIN);
            }
        }
        return small(sheet);
    }

    /** Prints in the smallest size: with its usual margin if that is enough, and else with a narrow one. */
    private Printed small(CareSheet sheet) {
        Printed printed = draw(sheet, SMALLEST, 0, MARGIN);
        if (printed.pages() == 1) {
            return airy(printed, MARGIN);
        }
        printed = draw(sheet, SMALLEST, 0, NARROW);
        if (printed.pages() > 1) {
            printed = draw(sheet.undated(), SMALLEST, 0, NARROW);
        }
        while (printed.pages() > 1 && !printed.sheet().coming().isEmpty()) {
            printed = draw(printed.sheet().shorter(), SMALLEST, 0, NARROW);
        }
        return printed.pages() > 1 ? draw(printed.sheet(), SMALLEST, -TIGHTER, NARROW) : airy(printed, NARROW);
    }

    /** Spreads what fits over the page. */
    private Printed airy(Printed fitting, float margin) {
        for (float air = MOST_AIR; air > 0; air--) {
            Printed printed = draw(fitting.sheet(), fitting.size(), air, margin);
            if (printed.pages() == 1) {
                return printed;
            }
        }
        return fitting;
    }

    /** Draws; what takes more than one page is left unfinished, which spares the writing of its fonts. */
    private Printed draw(CareSheet sheet, int size, float air, float margin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, margin, margin, margin - 6, margin - 12);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        document.addTitle(sheet.title());
        document.open();
        new Drawing(document, size, air).draw(sheet);
        int pages = writer.getPageNumber();
        if (pages == 1 || air < 0) {
            document.close();
        }
        return new Printed(out.toByteArray(), sheet, size, pages);
    }

    /** One attempt in one size. */
    private final class Drawing {

        private final Document document;
        private final Style body;
        private final Style strong;
        private final Style soft;
        private final Style heading;
        private final Style fine;
        private final float gap;

        Drawing(Document document, int size, float air) {
            this.document = document;
            body = new Style(size, Ink.BLACK, false);
            strong = new Style(size, Ink.BLACK, true);
            soft = new Style(size, Ink.SOFT, false);
            heading = new Style(size, Ink.PINE, true);
            fine = new Style(8.5f, Ink.SOFT, false);
            gap = 2f + (size - SMALLEST) * 0.9f + air;
        }

        void draw(CareSheet sheet) {
            head(sheet);
            document.add(heading(sheet.comingHeading()));
            if (!sheet.coming().isEmpty()) {
                document.add(promises(sheet.coming()));
            }
            if (!sheet.besides().isEmpty()) {
                Phrase beside = new Phrase();
                sheet.beside().forEach(each -> typeface.add(beside, each.text(), each.small() ? fine : body));
                document.add(Ink.alone(Ink.cell(beside, gap + 3, gap)));
            }
            document.add(heading(sheet.callHeading()));
            if (!sheet.contacts().isEmpty()) {
                document.add(contacts(sheet.contacts()));
            }
            sheet.gaps().forEach(each -> document.add(Ink.alone(Ink.cell(typeface.write(each, soft), gap, 0))));
            document.add(numbers(sheet.numbers()));
            document.add(Ink.alone(Ink.cell(typeface.write(sheet.small(), fine), gap + 2, 0)));
        }

        private void head(CareSheet sheet) {
            PdfPTable above = Ink.table(1, 1);
            PdfPCell title = Ink.cell(typeface.write(sheet.title(), heading.times(0.9)), 0, 5);
            above.addCell(title);
            PdfPCell printed = Ink.cell(typeface.write(sheet.printed(), fine), 0, 5);
            printed.setHorizontalAlignment(Element.ALIGN_RIGHT);
            above.addCell(printed);
            document.add(above);
            PdfPCell name =
                    Ink.cell(typeface.write(sheet.name(), new Style(body.size() * 1.75f, Ink.BLACK, true)), gap + 4, 4);
            name.setBorder(Rectangle.TOP);
            name.setBorderColor(Ink.SEAL);
            name.setBorderWidth(1.6f);
            document.add(Ink.alone(name));
            document.add(Ink.alone(Ink.cell(typeface.write(sheet.intro(), soft), gap + 1, 2)));
        }

        private PdfPTable heading(String text) {
            return Ink.alone(Ink.underlined(Ink.cell(typeface.write(text, heading), gap * 2 + 3, 5)));
        }

        private PdfPTable promises(List<CareSheet.Promise> promises) {
            PdfPTable table = Ink.table(49, 30, 21);
            for (CareSheet.Promise each : promises) {
                Phrase what = typeface.write(each.sentence(), strong);
                typeface.add(what, "  " + each.clause(), fine);
                table.addCell(Ink.underlined(Ink.cell(what, gap, gap + 1.6f)));
                table.addCell(Ink.underlined(Ink.cell(typeface.write(each.who(), body), gap, gap + 1.6f)));
                PdfPCell by = Ink.underlined(Ink.cell(typeface.write(each.by(), body), gap, gap + 1.6f));
                by.setHorizontalAlignment(Element.ALIGN_RIGHT);
                table.addCell(by);
            }
            return table;
        }

        private PdfPTable contacts(List<CareSheet.Contact> contacts) {
            PdfPTable table = Ink.table(5, 31, 29, 35);
            for (CareSheet.Contact each : contacts) {
                table.addCell(Ink.underlined(Ink.cell(typeface.write(each.order(), heading), gap, gap + 1.6f)));
                table.addCell(Ink.underlined(Ink.cell(typeface.write(each.role(), body), gap, gap + 1.6f)));
                table.addCell(Ink.underlined(Ink.cell(typeface.write(each.person(), strong), gap, gap + 1.6f)));
                PdfPCell phone = Ink.underlined(Ink.cell(typeface.write(each.phone(), strong), gap, gap + 1.6f));
                phone.setHorizontalAlignment(Element.ALIGN_RIGHT);
                table.addCell(phone);
            }
            return table;
        }

        private PdfPTable numbers(List<CareSheet.Number> numbers) {
            PdfPTable table = new PdfPTable(numbers.size());
            table.setWidthPercentage(100);
            table.setSpacingBefore(gap + 5);
            for (int i = 0; i < numbers.size(); i++) {
                CareSheet.Number each = numbers.get(i);
                Style style = new Style(body.size() * 1.25f, i == 0 ? Ink.SEAL : Ink.PINE, true);
                Phrase phrase = typeface.write(each.what(), style);
                phrase.add("\n");
                typeface.add(phrase, each.when(), body);
                PdfPCell cell = Ink.cell(phrase, gap + 2, gap + 4);
                cell.setHorizontalAlignment(Element.ALIGN_CENTER);
                cell.setBackgroundColor(Ink.PALE);
                cell.setPaddingLeft(4);
                cell.setPaddingRight(4);
                table.addCell(cell);
            }
            return table;
        }
    }
}
