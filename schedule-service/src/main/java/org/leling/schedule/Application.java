package org.leling.schedule;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.leling.kit.start.ServiceStarter;

/** Starts schedule-service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "schedule-service 应办事项",
                        version = "0.1.0",
                        description =
                                "What is owed to everyone, by whom and by when: planning, worklists, deliveries."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class Application {

    private Application() {}

    /** Starts the service; without a database named it brings one of its own. */
    public static void main(String[] args) {
        ServiceStarter.run(Application.class, "schedule", args);
    }
}
