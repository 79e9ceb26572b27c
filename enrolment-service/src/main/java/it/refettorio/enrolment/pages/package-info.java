/** The screens of the families. A family sees its own pupils only; another's does not exist. */
package it.refettorio.enrolment.pages;
