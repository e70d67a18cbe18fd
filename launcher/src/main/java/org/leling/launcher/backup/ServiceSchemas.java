package org.leling.launcher.backup;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.leling.kit.database.DatabaseAddress;
import org.leling.launcher.LauncherException;
import org.leling.launcher.home.ServiceKind;

/** The migrations that lie in the services' jars. They belong to the services; here they are only carried out. */
public final class ServiceSchemas implements Schemas {

    private final Function<ServiceKind, Path> jars;

    public ServiceSchemas(Function<ServiceKind, Path> jars) {
        this.jars = jars;
    }

    @Override
    public void apply(String database, DatabaseAddress address, List<String> versions) {
        ServiceKind kind = List.of(ServiceKind.values()).stream()
                .filter(each -> each.database().equals(database))
                .findFirst()
                .orElseThrow(() -> LauncherException.of("restore.unknown-database", database));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jars.apply(kind).toUri().toURL()}, Flyway.class.getClassLoader())) {
            Flyway.configure(loader)
                    .dataSource(address.url(), address.ownerUser(), address.ownerPassword())
                    .locations("classpath:db/kit", "classpath:db/migration")
                    .outOfOrder(true)
                    .target(newest(versions))
                    .load()
                    .migrate();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw LauncherException.of("build.jar-missing", kind.module());
        }
    }

    private static MigrationVersion newest(List<String> versions) {
        return versions.stream()
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.LATEST);
    }
}
