package org.leling.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceGuards;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;

class ServicesAwayTest extends InABrowser {

    @Inject
    ServiceGuards guards;

    @Test
    void aPageSaysWhichServiceIsAwayAndShowsTheRest() {
        Browser browser = as("bureau");
        city().schedule().close();

        HttpResponse<String> card = browser.get("/people/d-1001");
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.body()).contains("有服务暂时连不上").contains("服务事项现在看不到").contains("特别关爱小组");

        HttpResponse<String> policies = browser.get("/policies");
        assertThat(policies.statusCode()).isEqualTo(503);
        assertThat(policies.body()).contains("服务事项暂时连不上").contains("没有丢失");

        city().alert().close();
        assertThat(browser.get("/desk").body()).contains("现在看不到警报");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuestionIsAskedTwiceAtMostAndNoPageWaitsForEver() {
        var settings = guards.page(Service.DOSSIER).effective();
        assertThat(settings.attempts()).isEqualTo(2);
        assertThat(settings.timeout()).hasSeconds(8);
        assertThat(settings.concurrent()).isEqualTo(24);
    }
}
