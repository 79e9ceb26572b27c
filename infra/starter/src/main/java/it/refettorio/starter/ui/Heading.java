package it.refettorio.starter.ui;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The top of a page: its only h1 and what belongs around it.
 *
 * @param title the h1, and the first words of the window's title
 * @param lead one or two sentences under the title
 * @param crumbs the pages above this one, outermost first
 * @param status what the caller has done, when no redirect lies between; see {@link Ui#DONE}
 * @param errors why the form of this page was refused; listed above the title, with links
 * @param aside beside the title: a badge, a main button
 */
public record Heading(
    String title,
    @Nullable String lead,
    List<Crumb> crumbs,
    @Nullable String status,
    FormErrors errors,
    @Nullable Content aside) {

  /** One page above this one. */
  public record Crumb(String label, String href) {}

  public static Heading of(String title) {
    return new Heading(title, null, List.of(), null, FormErrors.none(), null);
  }

  public Heading lead(String text) {
    return new Heading(title, text, crumbs, status, errors, aside);
  }

  /** Adds one page above this one, from the outermost inwards. The home is there already. */
  public Heading under(String label, String href) {
    var longer = Stream.concat(crumbs.stream(), Stream.of(new Crumb(label, href))).toList();
    return new Heading(title, lead, longer, status, errors, aside);
  }

  public Heading status(@Nullable String text) {
    return new Heading(title, lead, crumbs, text, errors, aside);
  }

  public Heading errors(FormErrors refused) {
    return new Heading(title, lead, crumbs, status, refused, aside);
  }

  public Heading aside(Content content) {
    return new Heading(title, lead, crumbs, status, errors, content);
  }
}
