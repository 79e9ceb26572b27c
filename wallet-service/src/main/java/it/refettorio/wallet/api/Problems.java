package it.refettorio.wallet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told when it cannot have what it asked for (RFC 9457). */
@RestControllerAdvice(assignableTypes = WalletApi.class)
class Problems {

  static final String INVALID = "urn:refettorio:wallet:invalid-parameter";
  static final String NOT_FOUND = "urn:refettorio:wallet:not-found";

  /** There is no such thing, or it is another family's. */
  static class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
  record Problem(
      @Schema(description = "Which kind of problem", example = INVALID) URI type,
      @Schema(description = "The problem in a few words", example = "Bad Request") String title,
      @Schema(description = "The HTTP status", example = "400") int status,
      @Schema(description = "The wrong parameters; empty if no parameter is to blame")
      List<FieldError> errors) {}

  @Schema(name = "FieldError", description = "What is wrong with a parameter.")
  record FieldError(
      @Schema(description = "Its name", example = "size") String field,
      @Schema(description = "What it must be", example = "Not a whole number from 1 to 200")
      String message) {}

  @ExceptionHandler
  ResponseEntity<Problem> on(Invalid invalid) {
    return answer(HttpStatus.BAD_REQUEST, INVALID,
        List.of(new FieldError(invalid.field(), invalid.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> on(NotFound none) {
    return answer(HttpStatus.NOT_FOUND, NOT_FOUND, List.of());
  }

  private static ResponseEntity<Problem> answer(
      HttpStatus status, String type, List<FieldError> errors) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(new Problem(URI.create(type), status.getReasonPhrase(), status.value(), errors));
  }
}
