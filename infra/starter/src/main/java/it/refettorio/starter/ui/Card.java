package it.refettorio.starter.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A box with a title of its own.
 *
 * @param level of the title's heading, 2 to 4: one more than that of the section it stands in
 * @param href makes the title a link, if given
 * @param aside beside the title, usually a badge
 * @param foot the actions under the body
 */
public record Card(
    String title,
    int level,
    @Nullable String href,
    @Nullable Content aside,
    @Nullable Content foot) {

  public Card {
    if (level < 2 || level > 4) {
      throw new IllegalArgumentException("a card's title is a heading of level 2 to 4");
    }
  }

  public static Card of(String title) {
    return new Card(title, 2, null, null, null);
  }

  public Card level(int level) {
    return new Card(title, level, href, aside, foot);
  }

  public Card href(String href) {
    return new Card(title, level, href, aside, foot);
  }

  public Card aside(Content aside) {
    return new Card(title, level, href, aside, foot);
  }

  public Card foot(Content foot) {
    return new Card(title, level, href, aside, foot);
  }
}
