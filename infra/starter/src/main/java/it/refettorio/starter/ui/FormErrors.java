package it.refettorio.starter.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Why a form was refused: messages by field, in the order in which people should mend them. */
public record FormErrors(List<FormError> all) {

  /**
   * @param field the field's name, or null when the form as a whole is wrong
   * @param message says how to mend it
   */
  public record FormError(@Nullable String field, MessageSourceResolvable message) {}

  public FormErrors {
    all = List.copyOf(all);
  }

  public static FormErrors none() {
    return new FormErrors(List.of());
  }

  /** What Spring's binding and validation found. */
  public static FormErrors of(BindingResult result) {
    return new FormErrors(result.getAllErrors().stream()
        .map(error -> new FormError(
            error instanceof FieldError on ? on.getField() : null, error))
        .toList());
  }

  /** Adds the message with this key under a field. */
  public FormErrors add(String field, String key, Object... args) {
    return plus(new FormError(field, message(key, args)));
  }

  /** Adds the message with this key for the form as a whole. */
  public FormErrors refuse(String key, Object... args) {
    return plus(new FormError(null, message(key, args)));
  }

  /** The first message under a field, or null. */
  public @Nullable MessageSourceResolvable on(String field) {
    return all.stream().filter(error -> field.equals(error.field()))
        .map(FormError::message).findFirst().orElse(null);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  private FormErrors plus(FormError error) {
    return new FormErrors(Stream.concat(all.stream(), Stream.of(error)).toList());
  }

  private static MessageSourceResolvable message(String key, Object... args) {
    return new DefaultMessageSourceResolvable(new String[] {key}, args);
  }
}
