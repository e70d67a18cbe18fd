package org.leling.dossier.search.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.core.classification.AttentionLevel;

/** What the interface's description says of the body of a search; all of it may be left out. */
@Schema(description = "What is looked for. All of it may be left out; what is given must all hold.")
record SearchBody(
        @Schema(
                description = "The beginning of a name or of a part of it: characters, pinyin or first letters.",
                example = "wangjg")
        @Nullable
        String text,

        @Schema(description = "The whole ID number.") @Nullable
        String idNumber,

        @Schema(
                description = "The class of living.",
                allowableValues = {"WITH_RELATIVES", "EMPTY_NEST", "INSTITUTION", "RELOCATED", "UNCLASSIFIED"})
        @Nullable
        String livingClass,

        @Schema(description = "A division, six digits; the managing unit's, or one that holds it.", example = "320500")
        @Nullable
        String division,

        @Schema(description = "The managing unit, by its id in the directory (GET /directory?kind=UNIT); no name.")
        @Nullable
        String unit,

        @Schema(description = "The community, by its id in the directory; no name.") @Nullable
        String community,

        @Schema(description = "The level of attention.") @Nullable
        AttentionLevel attention,

        @Schema(description = "Only who has a need that is not settled.") @Nullable
        Boolean openNeed,

        @Schema(
                description = "Includes the dead where a class, an attention or an open need is looked for; else such a"
                        + " search finds the living only.")
        @Nullable
        Boolean dead,

        @Schema(description = "Only these dossiers, at most 1000.") @Nullable
        List<String> ids,

        @Schema(description = "Where the list goes on: next of the page before.") @Nullable
        String after,

        @Schema(description = "How many at most, 1 to 1000; 50 where nothing is said.") @Nullable
        Integer limit) {

    static final String EXAMPLE = """
            {"text": "wangjg", "division": "320500", "livingClass": "EMPTY_NEST", "dead": false, "limit": 20}""";
}
