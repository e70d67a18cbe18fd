package org.leling.dossier.roster.sheet;

/**
 * How much is read of a file that somebody uploads, so that a small file can't fill the memory or the disk.
 *
 * @param fileBytes the upload itself
 * @param entries parts of the archive
 * @param unpackedBytes all parts unpacked together
 * @param sharedBytes the table of shared texts unpacked, the one part that is held in memory
 * @param rows rows of all sheets
 * @param cells cells of all sheets
 */
public record RosterLimits(long fileBytes, int entries, long unpackedBytes, long sharedBytes, int rows, long cells) {

    /** Enough for 100,000 people with forty columns each. */
    public static final RosterLimits DEFAULT =
            new RosterLimits(64L << 20, 1_000, 1L << 30, 64L << 20, 200_000, 8_000_000);
}
