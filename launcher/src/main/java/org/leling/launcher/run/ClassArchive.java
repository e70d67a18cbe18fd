package org.leling.launcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.ServiceKind;

/**
 * A class-data archive for one service and one build of it, which halves the time of its start. An archive of another build
 * or another Java is never used.
 *
 * <p>Writing one takes seconds of the service's stopping, so that one run makes one archive at most.
 */
final class ClassArchive {

    private final Path archive;
    private final Path aside;

    ClassArchive(Home home, ServiceKind kind, Path jar) {
        String build = Integer.toHexString((Runtime.version() + " " + jar + " " + changed(jar)).hashCode());
        archive = home.archives().resolve(kind.module() + "-" + build + ".jsa");
        aside = home.archives().resolve(kind.module() + "-" + build + ".new");
    }

    /** Whether there is one. */
    boolean isThere() {
        takeFinished();
        return Files.exists(archive);
    }

    /** What to tell the virtual machine so that it takes the archive. */
    List<String> use() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** What to tell the virtual machine so that it writes the archive when it ends. */
    List<String> make() {
        return List.of("-XX:ArchiveClassesAtExit=" + aside, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** What a service was writing when it was killed is no archive; the mark is set after all of them ended in good order. */
    private void takeFinished() {
        try {
            Files.createDirectories(archive.getParent());
            if (Files.exists(aside) && Files.exists(mark(archive.getParent()))) {
                Files.move(aside, archive, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that every service ended in good order, and so that what they wrote is whole. */
    static void allEndedWell(Home home) {
        try {
            Files.createDirectories(home.archives());
            Files.writeString(mark(home.archives()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that services run, so that an archive being written is not taken for whole. */
    static void running(Home home) {
        try {
            Files.deleteIfExists(mark(home.archives()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mark(Path folder) {
        return folder.resolve("ended-well");
    }

    private static String changed(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
