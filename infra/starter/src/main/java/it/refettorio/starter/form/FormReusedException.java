package it.refettorio.starter.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form id came a second time with other content, or from another person. */
@ResponseStatus(HttpStatus.CONFLICT)
public class FormReusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FormReusedException() {
    super("The form was already sent with other content");
  }
}
