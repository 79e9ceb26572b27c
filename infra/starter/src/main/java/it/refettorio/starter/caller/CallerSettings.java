package it.refettorio.starter.caller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service recognises its callers.
 *
 * @param jwks file with the gateway's public keys, a JSON Web Key set; it is read once at start, so
 *     a rotation adds the new key to the file, restarts the services and only then the gateway
 * @param audience the name of this service as the gateway writes it into its tokens
 * @param openPaths patterns that need no token and no form token, because another protocol guards
 *     them
 * @param officePaths patterns that need at least one office role
 */
@Validated
@ConfigurationProperties("refettorio.caller")
record CallerSettings(
    @NotNull Path jwks,
    @NotBlank String audience,
    @DefaultValue List<String> openPaths,
    @DefaultValue("/ufficio/**") List<String> officePaths) {}
