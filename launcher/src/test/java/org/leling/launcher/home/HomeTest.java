package org.leling.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAnythingSaidTheHomeLiesInTheProject() {
        assertThat(Home.of(Map.of(), folder).folder()).isEqualTo(folder.resolve(".leling"));
        assertThat(Home.of(Map.of("LELING_HOME", " "), folder).folder()).isEqualTo(folder.resolve(".leling"));
    }

    @Test
    void aRelativeHomeLiesWhereTheCommandWasCalled() {
        assertThat(Home.of(Map.of("LELING_HOME", "some where"), folder).folder())
                .isEqualTo(Path.of("some where").toAbsolutePath());
    }

    @Test
    void aHomeIsHeldByOneAtATime() {
        Home home = new Home(folder.resolve("h"));
        assertThat(HomeLock.isTaken(home)).isFalse();
        try (HomeLock first = HomeLock.take(home).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(HomeLock.isTaken(home)).isTrue();
            assertThat(HomeLock.take(home)).isEmpty();
        }
        assertThat(HomeLock.isTaken(home)).isFalse();
    }

    @Test
    void forgettingLeavesBackupsAndServerBinaries() throws IOException {
        Home home = new Home(folder.resolve("h"));
        home.create();
        for (String kept : new String[] {"backups/a.zip", "pg-binaries/x"}) {
            Files.createDirectories(home.folder().resolve(kept).getParent());
            Files.writeString(home.folder().resolve(kept), "");
        }
        Files.writeString(home.keys().resolve("master.key"), "");
        Files.createDirectories(home.database());
        Files.writeString(home.database().resolve("PG_VERSION"), "17");
        assertThat(home.holdsData()).isTrue();

        home.forget();

        assertThat(home.holdsData()).isFalse();
        assertThat(home.keys()).doesNotExist();
        assertThat(home.folder().resolve("backups/a.zip")).exists();
        assertThat(home.folder().resolve("pg-binaries/x")).exists();
    }
}
