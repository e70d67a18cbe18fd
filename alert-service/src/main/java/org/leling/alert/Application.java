package org.leling.alert;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.leling.kit.start.ServiceStarter;

/** Starts alert-service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "alert-service",
                        version = "0.1",
                        description = "Handset alarms, escalation until somebody answers, notices. 警报服务"))
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        ServiceStarter.run(Application.class, "alert", args);
    }
}
