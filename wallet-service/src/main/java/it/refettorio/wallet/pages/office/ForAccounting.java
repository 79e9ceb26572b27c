package it.refettorio.wallet.pages.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Only the accounting office and the administrators come in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('OPERATORE_RAGIONERIA', 'AMMINISTRATORE')")
@interface ForAccounting {}
