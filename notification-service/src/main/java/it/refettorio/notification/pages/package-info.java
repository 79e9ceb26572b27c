/** What people see: the family's desk at {@code /} and the office's at {@code /ufficio}. */
@NullMarked
package it.refettorio.notification.pages;

import org.jspecify.annotations.NullMarked;
