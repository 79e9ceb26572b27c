package it.refettorio.wallet.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says before the paths. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info()
            .title("Refettorio: the wallet")
            .version("1.0.0")
            .description("The accounts of families, for the same callers as the pages: the session"
                + " of the portal opens them. Amounts are whole cents, days are those of"
                + " Europe/Rome. Errors are problem details (RFC 9457).")
            .license(new License().name("EUPL-1.2")))
        .servers(List.of(new Server().url("/").description("The portal")));
  }
}
