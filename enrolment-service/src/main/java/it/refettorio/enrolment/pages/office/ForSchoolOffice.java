package it.refettorio.enrolment.pages.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Only who works in the school office, or administers the portal, comes in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('OPERATORE_SCUOLA', 'AMMINISTRATORE')")
@interface ForSchoolOffice {}
