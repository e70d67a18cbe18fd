package org.leling.console.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page for a person's home (明白卡): who they are, what they are owed and who comes when, whom to call. All its words,
 * in the order in which they are printed.
 *
 * @param besides what is done without anybody coming, told in one text
 * @param dated whether that text says by when
 * @param gaps what is not settled, said plainly
 */
public record CareSheet(
        String title,
        String printed,
        String name,
        String intro,
        String comingHeading,
        List<Promise> coming,
        List<Beside> besides,
        Words words,
        boolean dated,
        String callHeading,
        List<Contact> contacts,
        List<String> gaps,
        List<Number> numbers,
        String small) {

    public CareSheet {
        coming = List.copyOf(coming);
        besides = List.copyOf(besides);
        contacts = List.copyOf(contacts);
        gaps = List.copyOf(gaps);
        numbers = List.copyOf(numbers);
    }

    /** What is promised: how often what, by which clause, who comes, and by when the next time. */
    public record Promise(String sentence, String clause, String who, String by) {}

    /** What is done beside, by which clause, by whom and by when. */
    public record Beside(String party, String sentence, String clause, String by) {}

    /** A piece of a text, in small print where it names a clause. */
    public record Piece(String text, boolean small) {}

    /** What the text of these begins with, and what stands between them. */
    public record Words(String besides, String colon, String comma, String semicolon, String open, String close) {}

    /** Somebody to call. */
    public record Contact(String order, String role, String person, String phone) {}

    /** A number or key for anybody. */
    public record Number(String when, String what) {}

    /** Lists all texts as they follow each other. */
    public List<String> texts() {
        return Stream.of(
                        Stream.of(title, printed, name, intro, comingHeading),
                        coming.stream()
                                .flatMap(each -> Stream.of(each.sentence(), each.clause(), each.who(), each.by())),
                        beside().stream().map(Piece::text),
                        Stream.of(callHeading),
                        contacts.stream()
                                .flatMap(each -> Stream.of(each.order(), each.role(), each.person(), each.phone())),
                        gaps.stream(),
                        numbers.stream().flatMap(each -> Stream.of(each.what(), each.when())),
                        Stream.of(small))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Tells what is done beside, party by party; empty if there is nothing. */
    public List<Piece> beside() {
        Map<String, List<Beside>> byParty = new LinkedHashMap<>();
        besides.forEach(each -> byParty.computeIfAbsent(each.party(), party -> new ArrayList<>())
                .add(each));
        List<Piece> pieces = new ArrayList<>();
        byParty.forEach((party, things) -> {
            String before = (pieces.isEmpty() ? words.besides() : words.semicolon()) + party + words.colon();
            for (Beside each : things) {
                pieces.add(new Piece(before + each.sentence() + " ", false));
                pieces.add(new Piece(each.clause(), true));
                if (dated) {
                    pieces.add(new Piece(words.open() + each.by() + words.close(), false));
                }
                before = words.comma();
            }
        });
        return List.copyOf(pieces);
    }

    /** Gives the same without days in the text of what is done beside. */
    CareSheet undated() {
        return with(coming, besides, false);
    }

    /** Gives the same with the last promise among what is done beside. */
    CareSheet shorter() {
        Promise last = coming.get(coming.size() - 1);
        List<Beside> more = new ArrayList<>(besides);
        more.add(new Beside(last.who(), last.sentence(), last.clause(), last.by()));
        return with(coming.subList(0, coming.size() - 1), more, dated);
    }

    private CareSheet with(List<Promise> fewer, List<Beside> more, boolean days) {
        return new CareSheet(
                title,
                printed,
                name,
                intro,
                comingHeading,
                fewer,
                more,
                words,
                days,
                callHeading,
                contacts,
                gaps,
                numbers,
                small);
    }

    @Override
    public String toString() {
        return "CareSheet";
    }
}
