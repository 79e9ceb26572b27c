package it.refettorio.simulator.identity.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the simulator must know to stand in for an identity proxy.
 *
 * @param issuer the address browsers and the portal reach this program at; names every token
 * @param portalUrl the portal's public address; the allowed return addresses derive from it
 * @param profile whose claim names to imitate
 * @param allowNonLocal lets the issuer be a host other than this machine
 * @param citizensSecret client secret of {@code sportello}
 * @param officeSecret client secret of {@code sportello-operatori}
 */
@Validated
@ConfigurationProperties("simulator")
public record SimulatorSettings(
    @NotNull URI issuer,
    @NotNull URI portalUrl,
    @NotNull ClaimProfile profile,
    boolean allowNonLocal,
    @NotBlank String citizensSecret,
    @NotBlank String officeSecret) {

  /** Anyone may become anyone here, so an address that others can reach needs an explicit word. */
  public SimulatorSettings {
    if (issuer != null && !allowNonLocal && !isLocal(issuer.getHost())) {
      throw new IllegalArgumentException(
          "The identity simulator lets anyone in as anyone: issuer " + issuer
              + " is not local. Set simulator.allow-non-local=true if you mean it.");
    }
  }

  /** An address of the portal. */
  public String portal(String path) {
    return portalUrl.toString().replaceAll("/$", "") + path;
  }

  /** Names under {@code .localhost} always mean this machine (RFC 6761). No name is looked up. */
  private static boolean isLocal(String host) {
    return host != null
        && (host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]")
            || host.matches("127(\\.\\d{1,3}){3}"));
  }
}
