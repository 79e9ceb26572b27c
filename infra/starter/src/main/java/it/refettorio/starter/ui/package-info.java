/**
 * The face that all services share: one page layout and typed components over Bootstrap Italia.
 *
 * <p>A component is one template in {@code src/main/jte/ui} and one method of {@link
 * it.refettorio.starter.ui.Ui Ui}, so a page is checked by the compiler and the accessibility of a
 * component is mended in one place. Everything works without scripts. Nothing here knows what the
 * portal is about: names, navigation and contacts come from {@link
 * it.refettorio.starter.ui.PortalSettings PortalSettings}.
 */
@NullMarked
package it.refettorio.starter.ui;

import org.jspecify.annotations.NullMarked;
