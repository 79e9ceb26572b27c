package it.refettorio.starter.ui;

import it.refettorio.starter.caller.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose portal this is and what can be found in it. All services and the gateway read the same
 * values, so that a page looks and leads the same wherever it is made.
 *
 * @param url where the public reaches the portal; no slash at the end
 * @param municipality full name of the municipality, as in its header
 * @param service what the portal offers, under the municipality's name
 * @param region name of the region in the top bar
 * @param regionSite the region's own site
 * @param site the municipality's own site
 * @param office whom to ask for help
 * @param links the pages that law wants in each footer
 * @param navigation main entries; at most five for each audience, for they must fit a phone
 */
@Validated
@ConfigurationProperties("refettorio.portal")
public record PortalSettings(
    @DefaultValue("http://localhost:8080") URI url,
    @NotBlank String municipality,
    @NotNull @Valid Text service,
    @NotBlank String region,
    @NotNull URI regionSite,
    @NotNull URI site,
    @NotNull @Valid Office office,
    @NotNull @Valid Links links,
    @NotEmpty List<@Valid Entry> navigation) {

  private static final int FITS_A_PHONE = 5;

  /** The same words in the portal's two languages. */
  public record Text(@NotBlank String it, @NotBlank String en) {
    public String in(Locale locale) {
      return "en".equals(locale.getLanguage()) ? en : it;
    }
  }

  /** The office that answers, with its opening hours in words. */
  public record Office(
      @NotNull @Valid Text name,
      @NotBlank String address,
      @NotBlank String phone,
      @NotBlank String email,
      @NotNull @Valid Text hours) {

    /** The number as a phone dials it. */
    public String dial() {
      return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
  }

  /** Pages of the municipality's site to which every page leads. */
  public record Links(
      @NotNull URI privacy,
      @NotNull URI legalNotes,
      @NotNull URI accessibility,
      @NotNull URI feedback) {}

  public enum Audience { CITIZEN, OFFICE }

  /**
   * One entry of the main navigation.
   *
   * @param icon symbol of the sprite, such as {@code it-card}
   * @param roles office roles that see it; empty: everyone of the audience
   */
  public record Entry(
      @NotNull @Valid Text label,
      @Pattern(regexp = "/[a-z/-]*") String path,
      @Pattern(regexp = "it-[a-z-]+") String icon,
      @NotNull Audience audience,
      @DefaultValue Set<String> roles) {

    boolean isFor(Caller caller) {
      return (audience == Audience.OFFICE) == caller.isOffice()
          && (roles.isEmpty() || roles.stream().anyMatch(caller.roles()::contains));
    }

    /** Whether a page with this path lies within this entry; the root holds only itself. */
    boolean holds(String page) {
      return page.equals(path) || path.length() > 1 && page.startsWith(path + "/");
    }
  }

  @AssertTrue(message = "at most five navigation entries for each audience")
  boolean isShortEnoughForAPhone() {
    return navigation.stream().filter(e -> e.audience() == Audience.CITIZEN).count() <= FITS_A_PHONE
        && navigation.stream().filter(e -> e.audience() == Audience.OFFICE).count() <= FITS_A_PHONE;
  }

  List<Entry> navigationFor(@Nullable Caller caller) {
    return caller == null ? List.of() : navigation.stream().filter(e -> e.isFor(caller)).toList();
  }
}
