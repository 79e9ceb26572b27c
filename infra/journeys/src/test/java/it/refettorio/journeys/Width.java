package it.refettorio.journeys;

/** The two widths at which every page is looked at, in CSS pixels. */
enum Width {
  PHONE(390, 844), DESKTOP(1280, 900);

  private final int across;
  private final int down;

  Width(int across, int down) {
    this.across = across;
    this.down = down;
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }
}
