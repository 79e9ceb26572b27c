package it.refettorio.starter.ui;

/**
 * A part of a page that follows what it shows. While the page is looked at, its script asks the
 * path for the version every few seconds; when it is another one, the page is fetched anew and the
 * part replaced. Without scripts there is a link to fetch the page.
 *
 * <p>The path answers the version as text, with it as the {@code ETag}, and 304 to who knows it.
 *
 * @param id of the part in the page
 * @param version what the page was made from; read it before what is shown, so that a change in
 *     between is noticed
 */
public record Live(String id, String path, String version) {}
