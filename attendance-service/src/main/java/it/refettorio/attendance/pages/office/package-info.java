/** The school office's screens. */
package it.refettorio.attendance.pages.office;
