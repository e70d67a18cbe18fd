package org.leling.dossier;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.leling.kit.start.ServiceStarter;

/** Starts dossier-service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "dossier-service",
                        version = "0.1",
                        description =
                                "One card for each person: facts in time, care groups, rosters, the change feed. 档案服务"))
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        ServiceStarter.run(Application.class, "dossier", args);
    }
}
