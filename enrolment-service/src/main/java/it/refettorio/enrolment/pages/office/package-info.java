/** The screens of the school office. In Italian only, as the office's acts are. */
package it.refettorio.enrolment.pages.office;
