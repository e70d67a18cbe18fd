package org.leling.console.paper;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line of Chinese may end (避头尾): behind any character, but not so that a comma begins the next. */
final class LineBreaks implements SplitCharacter {

    static final SplitCharacter CHINESE = new LineBreaks();

    private static final String NOT_FIRST = "，。、；：！？）〕】》」』”’·,.;:!?)]%";
    private static final String NOT_LAST = "（〔【《「『“‘([";

    private LineBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (here <= ' ') {
            return true;
        }
        if (Character.isHighSurrogate(here) || NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        char next = current + 1 < end ? text[current + 1] : ' ';
        if (NOT_FIRST.indexOf(next) >= 0) {
            return false;
        }
        return isWide(here) || isWide(next) && next != ' ';
    }

    private static boolean isWide(char each) {
        return each >= '\u2e80' && each < '\ua000'
                || each >= '\uf900' && each < '\ufb00'
                || each >= '\uff01' && each < '\uff5f'
                || Character.isSurrogate(each)
                || NOT_FIRST.indexOf(each) >= 0 && each > '\u2000';
    }
}
