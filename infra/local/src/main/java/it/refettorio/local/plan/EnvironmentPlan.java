package it.refettorio.local.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of each program. They are the only settings a program gets, so this
 * is the list to compare with {@code docker-compose.yml} and the Kubernetes manifests.
 */
public record EnvironmentPlan(
    PortPlan ports, Secrets secrets, Path callerSigningKey, Path callerJwks, Duration clockOffset) {

  /** @param part a service or a simulator */
  public Map<String, String> of(Part part) {
    var variables = new TreeMap<String, String>();
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    variables.put("SERVER_PORT", Integer.toString(ports.of(part)));
    variables.put("REFETTORIO_CLOCK_OFFSET", clockOffset.toString());
    variables.put("REFETTORIO_PORTAL_URL", ports.url(Part.GATEWAY));
    if (part.isService()) {
      variables.put("SPRING_DATASOURCE_URL", ports.jdbcUrl(part.id()));
      variables.put("SPRING_DATASOURCE_USERNAME", part.id());
      variables.put("SPRING_DATASOURCE_PASSWORD", secrets.database(part));
      variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", ports.kafkaBootstrap());
    }
    switch (part) {
      case GATEWAY -> gateway(variables);
      case ENROLMENT, ATTENDANCE, WALLET, NOTIFICATION ->
          variables.put("REFETTORIO_CALLER_JWKS", callerJwks.toString());
      case PAYMENT -> {
        variables.put("REFETTORIO_CALLER_JWKS", callerJwks.toString());
        variables.put("REFETTORIO_PAGOPA_CHECKOUT_URL", checkout() + "/checkout/ec/v2");
      }
      case IDENTITY_SIMULATOR -> {
        identity(variables);
        variables.put("SIMULATOR_ISSUER", ports.url(part));
        variables.put("SIMULATOR_PORTAL_URL", ports.url(Part.GATEWAY));
      }
      case PAGOPA_SIMULATOR -> {
        variables.put("REFETTORIO_PAGOPA_PUBLIC_URL", checkout());
        variables.put("REFETTORIO_PAGOPA_STATION_URL",
            ports.url(Part.GATEWAY) + "/pagopa/paForNode");
      }
      case POSTGRES, KAFKA ->
          throw new IllegalArgumentException(part + " takes no environment variables");
    }
    return variables;
  }

  private void gateway(Map<String, String> variables) {
    variables.put("REFETTORIO_CALLER_SIGNING_KEY", callerSigningKey.toString());
    identity(variables);
    variables.put("REFETTORIO_CHECKOUT_ORIGIN", checkout());
    for (Part service : Part.services()) {
      if (service != Part.GATEWAY) {
        variables.put("REFETTORIO_ROUTES_" + service.name(), ports.url(service));
      }
    }
  }

  /** Both ends of the login know the issuer and the clients' secrets. */
  private void identity(Map<String, String> variables) {
    variables.put("REFETTORIO_IDENTITY_ISSUER", ports.url(Part.IDENTITY_SIMULATOR));
    variables.put("REFETTORIO_IDENTITY_CLIENT_SECRET", secrets.citizensClient());
    variables.put("REFETTORIO_IDENTITY_OPERATORS_CLIENT_SECRET", secrets.operatorsClient());
  }

  private String checkout() {
    return ports.url(Part.PAGOPA_SIMULATOR);
  }
}
