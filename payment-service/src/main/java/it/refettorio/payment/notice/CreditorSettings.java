package it.refettorio.payment.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality as creditor (ente creditore) on pagoPA.
 *
 * @param iban the account that pagoPA credits, as registered there
 * @param postalIban a postal account, for providers that ask for one; may be absent
 * @param taxonomy code of the service in PagoPA's taxonomy
 * @param segregationCode the two digits given to this generation point of notice numbers
 */
@Validated
@ConfigurationProperties("payment.creditor")
public record CreditorSettings(
    @NotNull @Pattern(regexp = "\\d{11}") String fiscalCode,
    @NotBlank @Size(max = 140) String companyName,
    @NotBlank @Size(max = 140) String officeName,
    @NotNull @Pattern(regexp = "IT\\d{2}[A-Z]\\d{10}[A-Z0-9]{12}") String iban,
    @Pattern(regexp = "IT\\d{2}[A-Z]\\d{10}[A-Z0-9]{12}") String postalIban,
    @NotNull @Pattern(regexp = "[9876]/\\d{7}(IM|TS|SP|SA|AP)/") String taxonomy,
    @NotNull @Pattern(regexp = "\\d{2}") String segregationCode) {}
