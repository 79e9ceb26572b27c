/** The families' screens: one controller and one view per screen. */
package it.refettorio.attendance.pages;
