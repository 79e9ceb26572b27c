package it.refettorio.simulator.pagopa.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;

/** {@code CartRequestV2} of the official description, with the service's own stricter reading. */
record CartRequest(
    @Email String emailNotice,
    @NotEmpty List<@NotNull @Valid Line> paymentNotices,
    @NotNull @Valid ReturnUrls returnUrls,
    String idCart,
    Boolean allCCP) {

  record Line(
      @NotNull @Pattern(regexp = "\\d{18}") String noticeNumber,
      @NotNull @Pattern(regexp = "\\d{11}") String fiscalCode,
      @NotNull @Min(1) Long amount,
      @NotNull @Size(max = 140) String companyName,
      @NotNull @Size(max = 140) String description) {}

  record ReturnUrls(
      @NotNull String returnOkUrl,
      @NotNull String returnCancelUrl,
      @NotNull String returnErrorUrl,
      @NotNull String returnWaitingUrl) {

    @AssertTrue(message = "return URLs must be absolute")
    boolean isAbsolute() {
      return Stream.of(returnOkUrl, returnCancelUrl, returnErrorUrl, returnWaitingUrl)
          .allMatch(url -> url == null || isWebAddress(url));
    }

    private static boolean isWebAddress(String url) {
      try {
        var uri = new URI(url);
        return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
      } catch (URISyntaxException _) {
        return false;
      }
    }
  }
}
